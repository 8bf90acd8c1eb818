"""Time limits that skip closed days: working days and clear days."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from lineofsight.statute.limits import Due, Limit, day_of, moved, plain_due
from lineofsight.statute.words import how_many, in_words, listed
from lineofsight.statute.working_days import WorkingCalendar, england, united_kingdom


class Rule(StrEnum):
    """What a law means by a working day. Three of the four come to the same days; all are named for the reader.

    Complaints name Boxing Day expressly; family courts say "business day"; freedom of information also leaves out
    the bank holidays of Scotland and Northern Ireland.
    """

    ENGLAND = "Saturdays, Sundays and bank holidays in England are not counted"
    COMPLAINTS = "Saturdays, Sundays and bank holidays in England, with Boxing Day named, are not counted"
    COURT = "Saturdays, Sundays, Christmas Day, Good Friday and bank holidays in England are not counted"
    UNITED_KINGDOM = "Saturdays, Sundays and bank holidays in any part of the United Kingdom are not counted"

    def calendar(self, *, known_on: date | None) -> WorkingCalendar:
        """Return the calendar that this rule counts with."""
        return (united_kingdom if self is Rule.UNITED_KINGDOM else england)(known_on=known_on)


@dataclass(frozen=True)
class WorkingDays(Limit):
    """A number of working days. The start is day 0, or day 1 when `inclusive`; `backwards` counts before it.

    `rule` names the definition of a working day where a law has its own (see Rule).
    """

    count: int
    inclusive: bool = False
    backwards: bool = False
    rule: Rule = Rule.ENGLAND
    unit = "working days"

    def due(self, start: date, *, known_on: date | None = None, event_on: date | None = None) -> Due:
        day, calendar = day_of(start), self.rule.calendar(known_on=known_on)
        if self.count == 0:
            calendar.is_working_day(day)
            return Due(day, f"The same day, {in_words(day)}, whether or not it is a working day.")
        if self.backwards:
            on = calendar.add(day, -self.count)
            return Due(on, f"{self} before {in_words(day)}.{skipped(calendar, on, day)}")
        if self.inclusive:
            on = calendar.add(moved(day, -1), self.count)
            return Due(on, f"{self} beginning with {in_words(day)}, which is day 1.{skipped(calendar, day, on)}")
        on = calendar.add(day, self.count)
        return Due(on, f"{self} after {in_words(day)}, which is day 0.{skipped(calendar, day, on)}")

    def __str__(self) -> str:
        return how_many(self.count, "working day") if self.count else "the same day"


@dataclass(frozen=True)
class ClearDays(Limit):
    """A number of clear working days: neither the day of publication nor the day of the meeting is counted."""

    count: int
    unit = "clear working days"

    def due(self, start: date, *, known_on: date | None = None, event_on: date | None = None) -> Due:
        day, calendar = day_of(start), england(known_on=known_on)
        on = calendar.add(day, self.count + 1)
        how = f"{self} between {in_words(day)} and {in_words(on)}, counting neither: the earliest day for the meeting."
        return Due(on, how + skipped(calendar, day, on))

    def __str__(self) -> str:
        return how_many(self.count, "clear working day")


@dataclass(frozen=True)
class ClearCalendarDays(Limit):
    """A number of clear days of any kind: neither the day of notice nor the day of the event is counted."""

    count: int
    unit = "clear days"

    def due(self, start: date, *, known_on: date | None = None, event_on: date | None = None) -> Due:
        day = day_of(start)
        on = moved(day, self.count + 1)
        return plain_due(on, f"{self} between {in_words(day)} and {in_words(on)}, counting neither.")

    def __str__(self) -> str:
        return how_many(self.count, "clear day")


def clear_days_between(published: date, meeting: date, *, known_on: date | None = None) -> int:
    """Return the clear working days between publication and a meeting, counting neither day.

    Published on 16 September 2022 for 27 September 2022 is 5, because 19 September 2022 was a bank holiday.
    Nought when the meeting is not after publication. Raises OutsideCalendar.
    """
    return england(known_on=known_on).clear_days_between(published, meeting)


def skipped(calendar: WorkingCalendar, first: date, last: date) -> str:
    """Return the sentence that says which closed days were stepped over between two dates, or nothing."""
    holidays = [f"{holiday.name} on {in_words(holiday.on)}" for holiday in calendar.holidays_between(first, last)]
    weekends = any((first + timedelta(n)).weekday() >= 5 for n in range(1, (last - first).days))
    closed = (["weekends"] if weekends else []) + holidays
    return f" Not counted: {listed(closed)}." if closed else ""
