"""What is found in a pack about decisions: without notice, in private without the second, or not said to be one."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from lineofsight.council.agendas.checks.finding import Drafted, PackFinding, register_check
from lineofsight.council.agendas.checks.papers import parts_of, place_of
from lineofsight.council.decisions.models import PlanEntry, PrivateNotice
from lineofsight.council.decisions.queries.plan import judged
from lineofsight.council.decisions.rules import private_from

YES = re.compile(r"^\W*yes\b", re.IGNORECASE)
NO_DECISION = re.compile(r"^\W*(?:for )?(?:discussion|information|noting)\b", re.IGNORECASE)
DECIDES = re.compile(r"\b(?:approves?|agrees?|adopts?|decides?|authorises?)\b", re.IGNORECASE)


@register_check
def key_decisions_have_notice(drafted: Drafted) -> Iterator[PackFinding]:
    """This function will find reports that call themselves key decisions and may not be decided at the meeting.

    An entry of the forward plan is theirs where it has the title of the report or of its item.
    """
    on = datetime.fromisoformat(drafted.said["meeting"]["starts_at"]).date()
    titles = {item["number"]: item["title"] for item in drafted.said["agenda"]}
    for paper in drafted.said["papers"]:
        if YES.match(_first(paper, "key decision")):
            wanted = {paper["said"]["title"].casefold(), titles.get(paper["item"], "").casefold()}
            if problem := _why_not(drafted, wanted, on=on):
                yield PackFinding(place_of(paper), f"It says that it is a key decision. {problem}")


def _why_not(drafted: Drafted, titles: set[str], *, on: date) -> str:
    """Why none of the entries with one of these titles may be decided on a day; empty where one may."""
    rows = PlanEntry.objects.filter(body=drafted.meeting.body, withdrawn_on=None)
    entries = rows.select_related("body").prefetch_related("notices", "urgency")
    found = [judged(one, on=on) for one in entries if one.title.casefold() in titles]
    if any(one.is_allowed for one in found):
        return ""
    return found[0].sentence if found else "The forward plan has no entry of that title for this body."


@register_check
def private_items_have_a_second_notice(drafted: Drafted) -> Iterator[PackFinding]:
    """This function will find items that an executive hears in private without five clear days of a second notice."""
    if drafted.meeting.body.kind != "executive":
        return
    on = datetime.fromisoformat(drafted.said["meeting"]["starts_at"]).date()
    rows = PrivateNotice.objects.filter(entry__body=drafted.meeting.body, entry__withdrawn_on=None)
    noticed = {one.entry.title.casefold(): one.published_on for one in rows.select_related("entry")}
    for item in drafted.said["agenda"]:
        second = noticed.get(item["title"].casefold())
        if item["withheld"] and (second is None or on < private_from(second)):
            said = f"The one of {second:%-d %B %Y} came too late." if second else "There is none."
            problem = f"It is heard in private, which needs a second notice five clear days before. {said}"
            yield PackFinding(f"Item {item['number']}, “{item['title']}”", problem)


@register_check
def what_decides_says_so(drafted: Drafted) -> Iterator[PackFinding]:
    """This function will find reports that propose a decision, and say that they are for discussion or information."""
    for paper in drafted.said["papers"]:
        said, proposed = _first(paper, "what this report is for"), _first(paper, "proposed decisions")
        if NO_DECISION.match(said) and DECIDES.search(proposed):
            yield PackFinding(place_of(paper), f"It is “{said}”, and proposes a decision: “{proposed}”.")


def _first(paper: dict[str, Any], heading: str) -> str:
    return next((words for words in parts_of(paper["said"]["pieces"]).get(heading, ()) if words.strip()), "")
