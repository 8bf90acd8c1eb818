"""By which way a key decision may be taken on a day, and why it may not: no database, so that it can be drawn up."""

from dataclasses import dataclass
from datetime import date

from lineofsight.council.decisions.rules import clear_days, excepted_from, noticed_from, rule

WAYS: dict[str, str] = {
    "notice": "After notice",
    "general_exception": "General exception",
    "special_urgency": "Special urgency",
}


@dataclass(frozen=True, kw_only=True)
class Judged:
    """Whether it may be decided on a day: by which way (empty: it may not), and the sentence that says why."""

    way: str
    sentence: str

    @property
    def is_allowed(self) -> bool:
        """Whether it may."""
        return self.way != ""


def judge(
    *, on: date, is_key: bool, notice_on: date | None, told_on: date | None = None, agreed_on: date | None = None
) -> Judged:
    """This function will say whether a decision may be taken on a day.

    `notice_on` is the day from which the notice counts, `told_on` that on which the chair of scrutiny was told of a
    general exception and it was published, `agreed_on` that on which they agreed to special urgency.
    """
    if not is_key:
        return Judged(way="notice", sentence="It is not a key decision, so no notice has to pass first.")
    if notice_on is not None and on >= noticed_from(notice_on):
        return Judged(way="notice", sentence=_passed(notice_on, on))
    if told_on is not None and on >= excepted_from(told_on):
        return Judged(way="general_exception", sentence=f"By general exception, told of on {_said(told_on)}.")
    if agreed_on is not None and on >= agreed_on:
        return Judged(way="special_urgency", sentence=f"By special urgency, agreed on {_said(agreed_on)}.")
    return Judged(way="", sentence=_why_not(on, notice_on=notice_on, told_on=told_on))


def _passed(notice_on: date, on: date) -> str:
    days = clear_days(notice_on, on, counts=rule("notice_counts", on=notice_on))
    return f"{days} clear days lie between the notice of {_said(notice_on)} and that day."


def _why_not(on: date, *, notice_on: date | None, told_on: date | None) -> str:
    if told_on is not None:
        return f"By general exception it can be taken from {_said(excepted_from(told_on))}."
    if notice_on is None:
        return "No notice of this key decision is published."
    days = clear_days(notice_on, on, counts=rule("notice_counts", on=notice_on))
    needed = rule("notice_days", on=notice_on)
    earliest = _said(noticed_from(notice_on))
    return f"Only {days} of {needed} clear days lie before that day. After notice it can be taken from {earliest}."


def _said(day: date) -> str:
    return f"{day:%-d %B %Y}"
