"""FD05, FD06 and FD13: what is sent back, who can't wait, and the daily triage."""

import pytest

from tests.spec.table import check


def test_fd05_counts_what_is_sent_back_of_what_the_police_sent(tmp_path):
    figure = check(
        tmp_path,
        "FD05",
        "2021-07",
        """
        ssd_contacts
        | contact_id | person_id | contact_date | contact_source_code | outcome_json | expected |
        | sent back  | 1         | 2021-07-01   | 6                   | RETURNED+NFA | yes      |
        | closed     | 2         | 2021-07-02   | 6                   | NFA          | no       |
        | referred   | 3         | 2021-07-03   | 6                   | NEW_REFERRAL | no       |
        | advice     | 4         | 2021-07-03   | 6                   | ADVICE       | no       |
        | a school's | 5         | 2021-07-04   | 2A                  | RETURNED+NFA | -        |
        | undecided  | 6         | 2021-07-09   | 6                   |              | -        |
        | before     | 7         | 2021-06-30   | 6                   | RETURNED+NFA | -        |
        """,
        value=25.0,
    )
    assert (figure.total.met, figure.total.records) == (1, 4)


@pytest.mark.parametrize(("measure", "clock"), [("FD06", "FD-RAG-RED"), ("FD13", "FD-TRIAGE")])
def test_fd06_and_fd13_judge_by_the_day_it_was_due(tmp_path, measure, clock):
    """The snapshot is of 1 September 2021: what is due before that day and not done, is late."""
    check(
        tmp_path,
        measure,
        "2021-08",
        f"""
        local_duties
        | duty_id | step_id       | clock_code     | started_on | due_on     | met_on     | expected |
        | 1       | on the day    | {clock:<14} | 2021-08-02 | 2021-08-03 | 2021-08-03 | yes      |
        | 2       | before it     | {clock:<14} | 2021-08-02 | 2021-08-03 | 2021-08-02 | yes      |
        | 3       | a day late    | {clock:<14} | 2021-08-02 | 2021-08-03 | 2021-08-04 | no       |
        | 4       | overdue       | {clock:<14} | 2021-08-30 | 2021-08-31 |            | no       |
        | 5       | not yet due   | {clock:<14} | 2021-08-31 | 2021-09-01 |            | -        |
        | 6       | another clock | FD-CONTACT-DEC | 2021-08-02 | 2021-08-03 | 2021-08-03 | -        |
        """,
        value=50.0,
    )


def test_fd07_asks_for_both_that_parents_were_told_and_what_they_agreed_to(tmp_path):
    """A7 (3): a family that says no has said something; one that nobody told has not."""
    check(
        tmp_path,
        "FD07",
        "2021-07",
        """
        local_screenings
        | contact_id | completed_on | parents_informed | consent   | expected |
        | agreed     | 2021-07-01   | Y                | obtained  | yes      |
        | refused    | 2021-07-31   | Y                | refused   | yes      |
        | not told   | 2021-07-02   | N                | dispensed | no       |
        | not asked  | 2021-07-02   | Y                |           | no       |
        | before     | 2021-06-30   | Y                | obtained  | -        |
        """,
        value=50.0,
    )
