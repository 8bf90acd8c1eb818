"""`lineofsight due` prints the answer for a person or for a program, and ends with status 2 when it cannot."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command


def printed(*words):
    out = StringIO()
    call_command("due", *words, stdout=out)
    return out.getvalue()


def test_a_person_reads_the_date_and_how_it_was_counted():
    text = printed("GOV-AGENDA", "--start", "2022-09-16")
    assert "Clock:   GOV-AGENDA: Agenda and reports open to public" in text
    assert "Due:     2022-09-27 (Tuesday 27 September 2022)" in text
    assert "State Funeral of the Queen on 19 September 2022" in text
    assert "Source:  Local Government Act 1972, section 100B" in text


def test_a_person_reads_the_time_of_a_clock_in_hours():
    text = printed("FD-CONTACT-DEC", "--start", "2021-09-13T14:30")
    assert "Due:     2021-09-14T14:30:00+01:00 (14:30 on 14 September 2021, Tuesday)" in text


def test_a_program_reads_json():
    answer = json.loads(printed("GOV-AGENDA", "--start", "2021-09-13", "--format", "json"))
    assert set(answer) == {"code", "start", "due", "unit", "source", "how"}
    assert (answer["code"], answer["start"], answer["due"]) == ("GOV-AGENDA", "2021-09-13", "2021-09-21")


def test_a_waiting_clock_takes_its_event():
    assert "2021-10-26" in printed("GOV-MIN", "--start", "2021-09-21", "--event", "2021-10-26")


def test_the_calendar_of_the_past_can_be_asked_for():
    assert "2022-09-26" in printed("GOV-AGENDA", "--start", "2022-09-16", "--known-on", "2022-09-09")


@pytest.mark.parametrize(
    ("code", "start", "sentence"),
    [
        ("FD-NONSENSE", "2021-09-13", "There is no clock with the code FD-NONSENSE"),
        ("AS-45", "2021-02-30", "2021-02-30 is not a date"),
        ("AS-45", "2040-01-01", "outside the calendar"),
        ("MISS-RHI", "2021-09-13", "cannot be counted from a date alone"),
    ],
)
def test_what_cannot_be_answered_ends_with_status_2(code, start, sentence):
    with pytest.raises(CommandError, match=sentence) as error:
        printed(code, "--start", start)
    assert error.value.returncode == 2
