"""A date field says precisely which part of a date is wrong."""

from datetime import UTC, date, datetime

import pytest

from lineofsight.web import fields
from lineofsight.web.forms import Form

ON = date(2021, 9, 13)


class Birth(Form):
    """A date in the past."""

    born_on = fields.DateField(label="Date of birth", latest="today")


class Visit(Form):
    """A date with a time."""

    seen_at = fields.DateTimeField(label="Visit", latest="today")


def birth(day="", month="", year="", **kwargs) -> Birth:
    return Birth({"born_on_day": day, "born_on_month": month, "born_on_year": year}, on=ON, **kwargs)


def visit(day="13", month="9", year="2021", time="") -> Visit:
    typed = {"seen_at_day": day, "seen_at_month": month, "seen_at_year": year, "seen_at_time": time}
    return Visit(typed, on=ON)


@pytest.mark.parametrize("month", ["3", "03", "mar", "March", "MARCH"])
def test_months_are_numbers_or_names(month):
    form = birth("27", month, "2012")
    assert form.is_valid()
    assert form.cleaned_data["born_on"] == date(2012, 3, 27)


@pytest.mark.parametrize(
    "typed, sentence, first_wrong",
    [
        (("", "", ""), "Enter date of birth", "day"),
        (("27", "3", ""), "Date of birth must include a year", "year"),
        (("", "", "2012"), "Date of birth must include a day and month", "day"),
        (("31", "2", "2012"), "Date of birth must be a real date", "day"),
        (("27", "ma", "2012"), "Date of birth must be a real date", "day"),
        (("27", "3", "12"), "Date of birth must have a year with 4 numbers, like 2021", "year"),
        (("²", "3", "2012"), "Date of birth must be a real date", "day"),
        (("14", "9", "2021"), "Date of birth must be today or in the past", "day"),
    ],
)
def test_each_mistake_has_its_sentence_and_its_input(typed, sentence, first_wrong):
    form = birth(*typed)
    assert form.errors == {"born_on": [sentence]}
    assert form.problems() == [{"text": sentence, "href": f"#id_born_on_{first_wrong}"}]


def test_what_was_typed_is_shown_again():
    drawn = str(birth("31", "feb", "2012")["born_on"].as_field_group())
    assert 'value="31"' in drawn
    assert 'value="feb"' in drawn


def test_a_starting_date_fills_the_parts():
    drawn = str(Birth(initial={"born_on": date(2012, 3, 27)}, on=ON)["born_on"].as_field_group())
    assert [f'value="{part}"' in drawn for part in ("27", "3", "2012")] == [True, True, True]


def test_a_date_that_needs_today_refuses_to_guess_it():
    form = Birth({"born_on_day": "1", "born_on_month": "1", "born_on_year": "2012"})
    with pytest.raises(ValueError, match="make the form with on="):
        form.is_valid()


def test_an_optional_date_may_be_left_out():
    class Optional(Form):
        ended_on = fields.DateField(label="End", required=False)

    form = Optional({})
    assert form.is_valid()
    assert form.cleaned_data["ended_on"] is None
    assert "End (optional)" in str(form["ended_on"].as_field_group())


def test_limits_may_be_dates():
    class Between(Form):
        seen_on = fields.DateField(label="Seen", earliest=date(2021, 1, 1), latest=date(2021, 12, 31))

    def errors(day, month, year):
        return Between({"seen_on_day": day, "seen_on_month": month, "seen_on_year": year}).errors

    assert errors("31", "12", "2020") == {"seen_on": ["Seen must be on or after 1 January 2021"]}
    assert errors("1", "1", "2022") == {"seen_on": ["Seen must be on or before 31 December 2021"]}
    assert errors("1", "1", "2021") == {}


@pytest.mark.parametrize("time", ["16:05", "1605", "4:05pm", "4.05 PM"])
def test_times_are_read_as_people_write_them(time):
    form = visit(time=time)
    assert form.is_valid(), form.errors
    assert form.cleaned_data["seen_at"] == datetime(2021, 9, 13, 15, 5, tzinfo=UTC)


@pytest.mark.parametrize("time, hour", [("midday", 12), ("12am", 0), ("12pm", 12), ("midnight", 0), ("9am", 9)])
def test_twelve_is_read_correctly(time, hour):
    form = visit(time=time)
    assert form.is_valid()
    assert form.cleaned_data["seen_at"].hour == hour


@pytest.mark.parametrize("time", ["25:00", "9", "13pm", "0am", "9:75", "soon"])
def test_an_impossible_time_is_refused(time):
    form = visit(time=time)
    assert form.errors == {"seen_at": ["Visit must have a real time, like 9:30am or 14:45"]}
    assert form.problems()[0]["href"] == "#id_seen_at_time"


def test_a_missing_time_is_named():
    assert visit().errors == {"seen_at": ["Visit must include a time"]}


def test_a_time_the_clocks_skipped_is_refused():
    form = visit(day="28", month="3", year="2021", time="1:30am")
    assert form.errors == {"seen_at": ["Visit must be a time that happened: the clocks went forward that night"]}


def test_a_starting_time_fills_the_parts():
    form = Visit(initial={"seen_at": datetime(2021, 9, 13, 15, 5, tzinfo=UTC)}, on=ON)
    assert 'value="4:05pm"' in str(form["seen_at"].as_field_group())


def test_the_year_alone_is_marked_when_only_it_is_wrong():
    drawn = str(birth("27", "3", "12")["born_on"].as_field_group())
    assert drawn.count("govuk-input--error") == 1
