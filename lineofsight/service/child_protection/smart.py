"""Whether the actions of a plan say who does what, by when, and how anybody will know. It knows nothing of Django."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

EVERYBODY = {"all", "everyone", "everybody", "all professionals", "professionals", "parents and professionals", "tbc",
             "to be confirmed", "core group", "the core group", "multi-agency", "agencies"}  # fmt: skip
VAGUE = re.compile(
    r"^\s*(to )?(continue to )?(monitor|support|engage|work with|liaise|be aware|keep an eye|encourage)\b"
    r"|\b(as (and when|needed|appropriate|required)|ongoing|asap|if necessary)\b",
    re.IGNORECASE,
)
SHOWS = re.compile(
    r"\d|\b(every|each|no|none|never|daily|weekly|once|twice|all|clean|result|report|score|letter|test|attend\w*|seen|"
    r"says?|tells?|shows?|checks?|weigh\w*|registered|signed)\b",
    re.IGNORECASE,
)
SHORTEST = 3


@dataclass(frozen=True, kw_only=True)
class PlannedStep:
    """What somebody will do: what, who, by when."""

    text: str
    owner: str
    due_on: date | None


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What will be different, how we will know, by when, and what is done towards it."""

    text: str
    how_we_know: str
    due_on: date | None
    actions: list[PlannedStep] = field(default_factory=list)


def what_is_not_smart(goals: Iterable[Wanted], *, started_on: date) -> list[str]:
    """This function will return a sentence for each thing that is missing from the goals and actions of a plan.

    A goal needs a measure that anybody could check. An action needs what exactly is done, one owner, and a date after
    the plan began. What counts as vague is a local default.
    """
    return [sentence for goal in goals for sentence in _of_goal(goal, started_on)]


def _of_goal(goal: Wanted, started_on: date) -> list[str]:
    found = [] if SHOWS.search(goal.how_we_know) else [
        f"Measure: “{goal.text}” does not say what anybody would see, count or be told once it is reached."
    ]  # fmt: skip
    return found + [sentence for action in goal.actions for sentence in _of_action(action, started_on)]


def _of_action(action: PlannedStep, started_on: date) -> list[str]:
    problems = {
        f"Owner: “{action.text}” needs one person by name or role, not “{action.owner}”.": (
            not action.owner.strip() or action.owner.strip().casefold() in EVERYBODY
        ),
        f"Date: “{action.text}” needs a day after the plan began.": (
            action.due_on is None or action.due_on <= started_on
        ),
        f"Action: “{action.text}” does not say what exactly is done. Say what, how often and where.": (
            bool(VAGUE.search(action.text)) or len(action.text.split()) < SHORTEST
        ),
    }
    return [sentence for sentence, is_there in problems.items() if is_there]
