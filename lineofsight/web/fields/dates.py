"""Fields for a date (day, month, year) and for a date with a time, with errors that say which part is wrong."""

from datetime import date, datetime

from django import forms

from lineofsight.web.fields import reading
from lineofsight.web.fields.base import KitBoundField, KitField
from lineofsight.web.words import day


class PartsWidget(forms.Widget):
    """Gathers the parts of one answer: `born_on_day`, `born_on_month`, `born_on_year`."""

    def __init__(self, parts: tuple[str, ...]):
        self.parts = parts
        super().__init__()

    def value_from_datadict(self, data, files, name) -> dict[str, str]:
        """This function will return what was typed in each part, without spaces around it."""
        return {part: str(data.get(f"{name}_{part}") or "").strip() for part in self.parts}

    def value_omitted_from_data(self, data, files, name) -> bool:
        """This function will say whether the form was sent without any of the parts."""
        return not any(f"{name}_{part}" in data for part in self.parts)


class DateBoundField(KitBoundField):
    """A date being drawn."""

    @property
    def parts(self) -> list[dict]:
        """This function will return the inputs as the GOV.UK date macro takes them, the wrong ones marked."""
        typed = self.field.typed(self.value())
        wrong = self.field.wrong_parts(typed) if self.error else ()
        return [self._part(part, typed=typed, wrong=part in wrong) for part in reading.DATE_PARTS]

    def _part(self, part: str, *, typed: dict, wrong: bool) -> dict:
        """This function will return one input of the date."""
        width = "govuk-input--width-4" if part == "year" else "govuk-input--width-2"
        return {
            "name": f"{self.html_name}_{part}",
            "id": f"{self.auto_id}_{part}",
            "label": part.capitalize(),
            "classes": f"{width} govuk-input--error" if wrong else width,
            "value": typed.get(part, ""),
            "autocomplete": f"bday-{part}" if self.field.autocomplete == "bday" else "",
        }

    @property
    def time_value(self) -> str:
        """This function will return what is to be shown in the time's input."""
        return self.field.typed(self.value()).get("time", "")

    @property
    def time_wrong(self) -> bool:
        """This function will say whether the time's input is to be marked."""
        return bool(self.error) and "time" in self.field.wrong_parts(self.field.typed(self.value()))


class DateField(KitField, forms.Field):
    """A date in three parts. Its value is a `date`, or None.

    `earliest` and `latest` are dates, or "today", which the form knows when it is made with `on=`.
    """

    unnamed = "The date"
    template_name = "web/fields/date.html"
    bound_field_class = DateBoundField
    part_names = reading.DATE_PARTS
    grouped = True

    def __init__(self, *, earliest: date | str | None = None, latest: date | str | None = None, **kwargs):
        self.earliest = earliest
        self.latest = latest
        self.today: date | None = None
        super().__init__(widget=PartsWidget(self.part_names), **kwargs)

    def compare_with(self, today: date | None) -> None:
        """This function will tell the field what day it is. The form calls it."""
        self.today = today

    def clean(self, value) -> date | datetime | None:
        """This function will return the date, or raise ValidationError with a sentence that names the wrong part."""
        typed = self.typed(value)
        if not any(typed.values()):
            if self.required:
                raise forms.ValidationError(self.error_messages["required"], code="required")
            return None
        try:
            found = self.read(typed)
        except reading.NotADate as problem:
            raise forms.ValidationError(str(problem), code="invalid") from problem
        self.check_limits(found)
        return found

    def read(self, typed: dict[str, str]) -> date:
        """This function will turn the parts into a date. Raises NotADate."""
        return reading.read_date(typed, label=self.called)

    def check_limits(self, found: date) -> None:
        """This function will refuse a date outside the limits."""
        latest = self._limit(self.latest)
        if latest and found > latest:
            told = "today or in the past" if self.latest == "today" else f"on or before {day(latest)}"
            raise forms.ValidationError(f"{self.called} must be {told}", code="too_late")
        earliest = self._limit(self.earliest)
        if earliest and found < earliest:
            told = "today or in the future" if self.earliest == "today" else f"on or after {day(earliest)}"
            raise forms.ValidationError(f"{self.called} must be {told}", code="too_early")

    def _limit(self, limit: date | str | None) -> date | None:
        """This function will return a limit as a date. Raises ValueError when it needs today and was not told it."""
        if limit != "today":
            return limit
        if self.today is None:
            raise ValueError(f"{self.label} is compared with today: make the form with on=.")
        return self.today

    def typed(self, value) -> dict[str, str]:
        """This function will return the parts as text, whether they were typed or are a starting date."""
        if isinstance(value, date):
            return reading.parts_of(value)
        return value or {}

    def wrong_parts(self, typed: dict[str, str]) -> tuple[str, ...]:
        """This function will return the parts to mark as wrong."""
        return reading.wrong_parts(typed, self.part_names)

    def error_target(self, bound) -> str:
        """This function will return the id of the first wrong part."""
        return f"{bound.auto_id}_{self.wrong_parts(self.typed(bound.value()))[0]}"

    def has_changed(self, initial, data) -> bool:
        """This function will say whether the answer differs from the starting value."""
        return self.typed(initial) != self.typed(data)


class DateTimeField(DateField):
    """A date with a time of day, in the authority's local time. Its value is an aware `datetime`, or None."""

    template_name = "web/fields/date_time.html"
    part_names = (*reading.DATE_PARTS, "time")

    def read(self, typed: dict[str, str]) -> datetime:
        """This function will turn the parts into an aware time. Raises NotADate."""
        return reading.read_moment(typed, label=self.called)

    def check_limits(self, found: datetime) -> None:
        """This function will refuse a time outside the limits, which are whole days."""
        super().check_limits(reading.local_day(found))
