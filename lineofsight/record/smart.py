"""Whether a goal can be checked: what will be different, how anybody will know, who does what, and by when.

The words below are a local default. They catch what says nothing, and leave the judgement to a person.
"""

import re
from datetime import date

from lineofsight.record.models import Goal, PlannedAction

LEAST_WORDS = 4
# What a measure that can be seen, heard or counted tends to say.
NOTICED = (
    *("see", "sees", "seen", "hear", "hears", "heard", "says", "say", "said", "tells", "count", "counts", "counted"),
    *("attend", "attends", "attendance", "every", "each", "no", "none", "never", "daily", "weekly", "nightly"),
    *("once", "twice", "shows", "record", "recorded", "register", "registered", "score", "scores", "test", "tests"),
    *(
        "letter",
        "letters",
        "tell",
        "told",
        "report",
        "reports",
        "reported",
        "visit",
        "visits",
        "signed",
        "weighs",
        "weight",
        "measured",
        "calls",
    ),
)
NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "half", "all")
# Nobody in particular: what belongs to everybody is done by nobody.
NOBODY = (
    *("all", "all agencies", "everyone", "everybody", "the family", "family", "parents", "the parents"),
    *(
        "professionals",
        "agencies",
        "partners",
        "core group",
        "the team",
        "team",
        "us",
        "we",
        "tbc",
        "tba",
        "to be confirmed",
        "n/a",
    ),
)


def unclear_in(goal: Goal, *, finish_by: date | None = None) -> list[str]:
    """This function will return a sentence for each thing that keeps a goal from being checked: none for a clear one.

    `goal.now` are its actions. `finish_by` is the day by which the plan's work should be done, where there is one.
    """
    found = {
        "What will be different is too short to be clear: say it in a sentence.": len(_words(goal.text)) < LEAST_WORDS,
        "How we will know has no measure: name something that somebody can see, hear or count.": not is_measurable(
            goal.how_we_know
        ),
        "Nobody does anything towards it yet: add an action with an owner and a date.": not goal.now,
    }
    if finish_by is not None and goal.due_on > finish_by:
        found[f"Its date is after {finish_by:%-d %B %Y}, when the work should be done: bring it forward."] = True
    unclear = [sentence for sentence, is_missing in found.items() if is_missing]
    return [*unclear, *(sentence for action in goal.now for sentence in _unclear_action(action, goal=goal))]


def is_measurable(words: str) -> bool:
    """This function will say whether words name something that can be seen, heard or counted."""
    return any(word in NOTICED or word in NUMBERS or word[0].isdigit() for word in _words(words))


def is_somebody(owner: str) -> bool:
    """This function will say whether an owner is somebody in particular, rather than everybody."""
    return " ".join(owner.casefold().split()).strip(".") not in NOBODY


def _unclear_action(action: PlannedAction, *, goal: Goal) -> list[str]:
    if action.done_on is not None:
        return []
    found = {
        f"“{action.text}” has no owner: “{action.owner}” is nobody in particular. Name one person or service.": (
            not is_somebody(action.owner)
        ),
        f"“{action.text}” has a date after the goal's own: bring it to {goal.due_on:%-d %B %Y} or before.": (
            action.due_on > goal.due_on
        ),
    }
    return [sentence for sentence, is_missing in found.items() if is_missing]


def _words(text: str) -> list[str]:
    return re.findall(r"[\w'’%]+", text.casefold())
