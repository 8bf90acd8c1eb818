"""Forms of the schedule: each only validates; an operation makes the change."""

from collections.abc import Sequence
from datetime import date, time
from typing import Any

from lineofsight.council.schedule.dates import WEEKDAYS, WEEKS, Proposed, weekday_of_month
from lineofsight.council.schedule.rules import MINUTES_LONG
from lineofsight.web import fields
from lineofsight.web.forms import Form
from lineofsight.web.words import MONTHS, day

A_LINE = 200
HOURS = [f"{hour:02d}:{minute:02d}" for hour in range(9, 20) for minute in (0, 30)]


class ProposeForm(Form):
    """Which days of a year a body is to meet on."""

    why = "Each day is looked at first: weekends, bank holidays, Full Council, and bodies that share its members."
    then = "You see what speaks against each day. Nothing is called yet."

    weekday = fields.SelectField(
        label="On which weekday?", choices=[(str(number), name) for number, name in enumerate(WEEKDAYS)],
        empty_message="Choose a weekday",
    )  # fmt: skip
    week = fields.SelectField(
        label="Which one of the month?", choices=[(str(key), name) for key, name in WEEKS.items()],
        empty_message="Choose which one of the month",
    )  # fmt: skip
    year = fields.IntegerField(
        label="From May of which year?", width="4", min_value=2000, max_value=2100, empty_message="Give the year"
    )  # fmt: skip
    months = fields.CheckboxesField(
        label="In which months?", choices=[(str(number), name) for number, name in enumerate(MONTHS, start=1)],
        small=True, empty_message="Choose at least one month",
    )  # fmt: skip

    def days(self) -> list[date]:
        """This function will return the days that are asked for, once the form is valid: May to April."""
        said = self.cleaned_data
        chosen = sorted((int(one) for one in said["months"]), key=lambda number: (number < 5, number))
        return [
            weekday_of_month(
                said["year"] + (number < 5), number, weekday=int(said["weekday"]), week=int(said["week"])
            )
            for number in chosen
        ]  # fmt: skip


class CallForm(Form):
    """Which of the proposed days are called, and where the meetings are."""

    then = "A meeting is called on each day, and whoever sits on the body that day is asked. Nothing is public yet."

    days = fields.CheckboxesField(label="Which days?", empty_message="Choose at least one day")
    hour = fields.SelectField(
        label="At what time?", choices=[(one, one) for one in HOURS], empty_message="Choose the time"
    )  # fmt: skip
    place = fields.TextField(label="Where?", required=False, max_length=A_LINE)
    is_virtual = fields.CheckboxesField(
        label="Is it held online?", choices=[("yes", "Yes, members attend from elsewhere")], required=False
    )  # fmt: skip
    minutes_long = fields.IntegerField(
        label="How many minutes does it last?", width="3", min_value=15, max_value=720, initial=MINUTES_LONG,
        empty_message="Say how many minutes it lasts",
    )  # fmt: skip
    livestream = fields.TextField(
        label="Address where it can be watched, if there is one", required=False, max_length=A_LINE
    )  # fmt: skip

    def __init__(self, *args: Any, proposed: Sequence[Proposed], **kwargs: Any) -> None:
        """This function will offer the days, with what speaks against each, and the days instead."""
        super().__init__(*args, **kwargs)
        offered = {one.on.isoformat(): " ".join(one.against) for one in proposed}
        instead = {one.instead.isoformat(): f"Instead of {day(one.on)}." for one in proposed if one.instead}
        self.offered = instead | offered
        self.fields["days"].choices = [
            (key, f"{date.fromisoformat(key):%A} {day(date.fromisoformat(key))}") for key in sorted(self.offered)
        ]
        self.fields["days"].hints = {key: words for key, words in self.offered.items() if words}

    def clean_is_virtual(self) -> bool:
        """This function will give yes or no."""
        return bool(self.cleaned_data["is_virtual"])

    def clean_hour(self) -> time:
        """This function will give the time of day."""
        return time.fromisoformat(self.cleaned_data["hour"])

    def clean_days(self) -> list[date]:
        """This function will give the days."""
        return [date.fromisoformat(one) for one in self.cleaned_data["days"]]

    def clean_livestream(self) -> str:
        """This function will ask for an address of the web."""
        said = self.cleaned_data["livestream"]
        if said and not said.startswith(("https://", "http://")):
            self.add_error("livestream", "Give an address that begins with https://")
        return said


class MoveForm(Form):
    """When a meeting is held instead."""

    then = "It stays the same meeting, with its agenda. Calendars follow once the schedule is published again."

    to = fields.DateTimeField(label="When is it held instead?", empty_message="Say when it is held instead")
    why = fields.TextField(label="Why is it moved?", max_length=A_LINE, empty_message="Say why it is moved")


class CallOffForm(Form):
    """Why a meeting is called off."""

    then = "Calendars show it as cancelled once the schedule is published again."

    reason = fields.TextField(
        label="Why is it called off?", max_length=A_LINE, empty_message="Say why it is called off"
    )


class WatchForm(Form):
    """How long a meeting lasts, and where it can be watched."""

    then = "Calendars follow once the schedule is published again."

    minutes_long = fields.IntegerField(
        label="How many minutes does it last?", width="3", min_value=15, max_value=720, initial=MINUTES_LONG,
        empty_message="Say how many minutes it lasts",
    )  # fmt: skip
    livestream = fields.TextField(
        label="Address where it can be watched, if there is one", required=False, max_length=A_LINE
    )  # fmt: skip

    clean_livestream = CallForm.clean_livestream
