"""The rules of executive decisions, as dated data: change them here where the council's constitution says otherwise.

Each is valid from a day until a day (none: still), and says where it is from. "Local default" is no law: it is what
this product does until the council says otherwise. The first day is that from which bank holidays are on file.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from lineofsight.statute.working_days import england
from lineofsight.statute.working_limits import clear_days_between

FIRST = date(2013, 1, 1)
LOCAL = "Local default"
REGULATIONS = "SI 2012/2089, regulation"


class NoSuchRule(Exception):
    """No rule of that name was valid on the day."""


@dataclass(frozen=True, kw_only=True)
class Rule:
    """One number or list that a rule turns on, the days it is valid, and where it is from."""

    key: str
    value: Any
    source: str
    about: str
    valid_from: date = FIRST
    valid_to: date | None = None

    def holds(self, on: date) -> bool:
        """This function will say whether it is valid on a day: `valid_to` is the last day."""
        return self.valid_from <= on and (self.valid_to is None or on <= self.valid_to)


RULES: tuple[Rule, ...] = (
    Rule(key="key_spending", value=300_000, source=LOCAL,
         about="Pounds spent or saved from which a decision is a key decision. Regulation 8 says “significant”."),
    Rule(key="key_wards", value=2, source=f"{REGULATIONS} 8",
         about="Wards for which a decision is significant, from which it is a key decision."),
    Rule(key="notice_days", value=28, source=f"{REGULATIONS} 9",
         about="Clear days between the notice of a key decision and the decision."),
    Rule(key="notice_counts", value="calendar", source=LOCAL, about="Which days the notice counts."),
    Rule(key="exception_days", value=5, source=f"{REGULATIONS} 10",
         about="Clear days between telling the chair of scrutiny and a decision by general exception."),
    Rule(key="exception_counts", value="working", source=LOCAL, about="Which days a general exception counts."),
    Rule(key="document_days", value=10, source=f"{REGULATIONS} 17",
         about="Clear days within which a member of scrutiny has the documents they asked the executive for."),
    Rule(key="document_counts", value="calendar", source=LOCAL, about="Which days a request for documents counts."),
    Rule(key="private_days", value=5, source=f"{REGULATIONS} 5",
         about="Clear days between the second notice of a meeting in private and the meeting."),
    Rule(key="private_counts", value="working", source=LOCAL, about="Which days the second notice counts."),
    Rule(key="restarts", value=("title", "decides", "is_key"), source=LOCAL,
         about="What, when it is changed, makes the notice begin again."),
    Rule(key="impacts", source=LOCAL, about="Impacts a key decision states, and whether each is signed off.", value=(
        ("legal", "Legal", True), ("financial", "Financial", True), ("policy_framework", "Policy framework", False),
        ("equality", "Equality and diversity", True), ("risk", "Risk", False),
    )),
    Rule(key="call_in_covers", value="key", source=LOCAL,
         about="Which decisions members may call in: “key” ones, or “all” that are published."),
    Rule(key="call_in_days", value=5, source=LOCAL,
         about="Working days after publication in which members may call a key decision in."),
    Rule(key="call_in_members", value=3, source=LOCAL, about="How many members must ask for a call-in."),
    Rule(key="call_in_exempt", value=("special_urgency",), source=LOCAL,
         about="Ways of deciding whose decisions are not called in."),
    Rule(key="call_in_grounds", source=LOCAL, about="The grounds on which members may ask.", value=(
        ("proportion", "What was decided is out of proportion to what it is for"),
        ("consultation", "Those it affects, or officers, were not properly asked"),
        ("evidence", "The evidence was too little or was not looked at"),
        ("alternatives", "Alternatives were not properly looked at"),
        ("openness", "It was not clear what it was for, or it was not open"),
        ("outside_policy", "It is outside the budget or the policy framework"),
    )),
)  # fmt: skip


def rule(key: str, *, on: date) -> Any:
    """This function will return the value of a rule on a day. Raises NoSuchRule."""
    for one in RULES:
        if one.key == key and one.holds(on):
            return one.value
    raise NoSuchRule(f"No rule “{key}” was valid on {on:%-d %B %Y}.")


def clear_days(first: date, last: date, *, counts: str) -> int:
    """This function will return the clear days between two days, counting neither: of any kind, or working days."""
    if counts == "working":
        return clear_days_between(first, last)
    return max(0, (last - first).days - 1)


def noticed_from(notice_on: date) -> date:
    """This function will return the first day on which a key decision may be taken after its notice."""
    return _after(notice_on, "notice")


def excepted_from(told_on: date) -> date:
    """This function will return the first day on which a key decision may be taken by general exception."""
    return _after(told_on, "exception")


def private_from(second_notice_on: date) -> date:
    """This function will return the first day of a decision in private after its second notice."""
    return _after(second_notice_on, "private")


def documents_due(asked_on: date) -> date:
    """This function will return the last day on which documents that a member asked for are given in time."""
    days = rule("document_days", on=asked_on)
    if rule("document_counts", on=asked_on) == "working":
        return england().add(asked_on, days)
    return date.fromordinal(asked_on.toordinal() + days)


def call_in_until(published_on: date) -> date:
    """This function will return the last day on which a decision may be called in."""
    return england().add(published_on, rule("call_in_days", on=published_on))


def _after(day: date, which: str) -> date:
    days, counts = rule(f"{which}_days", on=day), rule(f"{which}_counts", on=day)
    if counts == "working":
        return england().add(day, days + 1)
    return date.fromordinal(day.toordinal() + days + 1)
