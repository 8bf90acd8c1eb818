"""The question "when is this due?" is answered from text, or refused with a sentence that says what to do."""

import pytest

from lineofsight.statute.answer import ImpossibleDate, UnknownClock, due_answer


def test_an_agenda_published_on_13_september_2021():
    answer = due_answer("GOV-AGENDA", "2021-09-13")
    assert (answer.code, answer.start, answer.due) == ("GOV-AGENDA", "2021-09-13", "2021-09-21")
    assert (answer.unit, answer.source) == ("clear working days", "Local Government Act 1972, section 100B")
    assert "counting neither" in answer.how


def test_a_code_may_be_written_in_small_letters():
    assert due_answer(" gov-agenda ", " 2022-09-16 ").due == "2022-09-27"


@pytest.mark.parametrize(
    ("start", "due"),
    [
        ("2021-09-13T14:30", "2021-09-14T14:30:00+01:00"),
        ("2021-09-13 14:30", "2021-09-14T14:30:00+01:00"),
        ("2021-09-13T14:30:15", "2021-09-14T14:30:15+01:00"),
        ("2021-09-13T14:30Z", "2021-09-14T15:30:00+01:00"),
        ("2021-12-13T14:30+02:00", "2021-12-14T12:30:00+00:00"),
        ("2021-10-31T01:30", "2021-11-01T00:30:00+00:00"),
    ],
)
def test_a_time_is_london_time_unless_it_says_otherwise(start, due):
    assert due_answer("FD-CONTACT-DEC", start).due == due


@pytest.mark.parametrize(
    ("start", "sentence"),
    [
        ("13/09/2021", "'13/09/2021' is not a date. Write it as 2021-09-13"),
        ("", "'' is not a date"),
        ("20210913", "is not a date"),
        ("2021-02-30", "2021-02-30 is not a date: there is no such day"),
        ("2021-02-30T10:00", "2021-02-30 is not a date: there is no such day"),
        ("2021-02-28T25:00", "25:00 is not a time"),
        ("2021-03-28T01:30", "01:30 on 2021-03-28 did not happen: the clocks went forward over it"),
        ("2021-09-13", "24 hours cannot be counted from a date alone"),
        ("9999-12-31T12:00", "that far from 31 December 9999"),
        ("9999-12-31T23:30-05:00", "that far from 31 December 9999"),
        ("0001-01-01T00:30+05:00", "that far from 1 January 1"),
    ],
)
def test_an_impossible_start_is_refused(start, sentence):
    with pytest.raises(ImpossibleDate, match=sentence):
        due_answer("FD-CONTACT-DEC", start)


def test_a_start_outside_the_calendar_is_refused():
    with pytest.raises(ImpossibleDate, match="outside the calendar, which runs from 1 January 2015"):
        due_answer("AS-45", "2040-01-01")


def test_a_clock_that_waits_takes_the_date_of_its_event():
    with pytest.raises(ImpossibleDate, match="due at the next meeting"):
        due_answer("GOV-MIN", "2021-09-21")
    assert due_answer("GOV-MIN", "2021-09-21", event_text="2021-10-26").due == "2021-10-26"
    with pytest.raises(ImpossibleDate, match="is not a date"):
        due_answer("GOV-MIN", "2021-09-21", event_text="soon")


def test_an_answer_can_be_given_as_once_known():
    assert due_answer("GOV-AGENDA", "2022-09-16", known_on_text="2022-09-09").due == "2022-09-26"


def test_an_unknown_code_is_refused():
    with pytest.raises(UnknownClock, match="Did you mean"):
        due_answer("FD-CONTACT", "2021-09-13")
