"""FD01 to FD04: contacts received, decided in time, and what they lead to."""

from datetime import date

from tests.spec.table import check, whole_month


def test_fd01_counts_contacts_by_the_day_received(tmp_path):
    check(
        tmp_path,
        "FD01",
        "2021-07",
        """
        ssd_contacts
        | contact_id   | person_id | contact_date | expected |
        | first day    | 1         | 2021-07-01   | yes      |
        | last day     | 1         | 2021-07-31   | yes      |
        | a sibling    | 2         | 2021-07-31   | yes      |
        | day before   | 3         | 2021-06-30   | -        |
        | day after    | 3         | 2021-08-01   | -        |
        | date not set | 4         |              | -        |
        """,
        value=3,
    )


def test_fd02_judges_the_time_where_it_is_known_and_the_day_where_it_is_not(tmp_path):
    """The snapshot is of 1 September 2021: what is due before that day and undecided, is late."""
    check(
        tmp_path,
        "FD02",
        "2021-08",
        """
        local_duties
        | duty_id | step_id        | clock_code      | started_on | due_on     | due_at           | met_on     | met_at           | expected |
        | 1       | to the minute  | FD-CONTACT-DEC  | 2021-08-02 | 2021-08-03 | 2021-08-03 10:00 | 2021-08-03 | 2021-08-03 10:00 | yes      |
        | 2       | a minute late  | FD-CONTACT-DEC  | 2021-08-02 | 2021-08-03 | 2021-08-03 10:00 | 2021-08-03 | 2021-08-03 10:01 | no       |
        | 3       | on the day     | FD-CONTACT-DEC  | 2021-08-02 | 2021-08-03 |                  | 2021-08-03 |                  | yes      |
        | 4       | next day       | FD-CONTACT-DEC  | 2021-08-02 | 2021-08-03 |                  | 2021-08-04 |                  | no       |
        | 5       | time not kept  | FD-CONTACT-DEC  | 2021-08-02 | 2021-08-03 | 2021-08-03 10:00 | 2021-08-03 |                  | yes      |
        | 9       | no due time    | FD-CONTACT-DEC  | 2021-08-02 | 2021-08-03 |                  | 2021-08-03 | 2021-08-03 10:01 | yes      |
        | 6       | overdue        | FD-CONTACT-DEC  | 2021-08-30 | 2021-08-31 | 2021-08-31 10:00 |            |                  | no       |
        | 7       | not yet due    | FD-CONTACT-DEC  | 2021-08-31 | 2021-09-01 | 2021-09-01 10:00 |            |                  | -        |
        | 8       | another clock  | FD-REF-DEC      | 2021-08-02 | 2021-08-03 |                  | 2021-08-03 |                  | -        |
        """,  # noqa: E501 - a drawing
        value=57.1,
    )


def test_fd03_puts_each_contact_under_the_first_outcome_that_applies(tmp_path):
    figure = check(
        tmp_path,
        "FD03",
        "2021-07",
        """
        ssd_contacts
        | contact_id | person_id | contact_date | outcome_json                     | expected                 |
        | a          | 1         | 2021-07-01   | NEW_REFERRAL                     | New referral             |
        | b          | 2         | 2021-07-02   | NEW_REFERRAL+CP_ENQUIRY          | Child protection enquiry |
        | c          | 3         | 2021-07-03   | EXISTING_REFERRAL                | Passed to an open referral |
        | d          | 4         | 2021-07-04   | ADVICE+NFA                       | Information and advice   |
        | e          | 5         | 2021-07-05   | NFA                              | No further action        |
        | f          | 6         | 2021-07-06   | OTHER_OUTCOMES_EXIST             | Other outcome            |
        | g          | 7         | 2021-07-07   | NONE_OF_THEM                     | Not stated               |
        | local key  | 7         | 2021-07-07   | EARLY_HELP+OTHER_OUTCOMES_EXIST  | Early help               |
        | h          | 8         | 2021-07-08   | NFA                              | No further action        |
        | undecided  | 9         | 2021-07-09   |                                  | -                        |
        """,
        value=9,
    )
    assert {row.group: row.records for row in figure.rows}["No further action"] == 2
    assert sum(row.records for row in figure.rows) == figure.total.records


def test_fd04_counts_the_contacts_that_become_referrals(tmp_path):
    figure = check(
        tmp_path,
        "FD04",
        "2021-07",
        """
        ssd_contacts
        | contact_id | person_id | contact_date | outcome_json            | expected |
        | a          | 1         | 2021-07-01   | NEW_REFERRAL            | yes      |
        | b          | 2         | 2021-07-02   | NEW_REFERRAL+CP_ENQUIRY | yes      |
        | c          | 3         | 2021-07-03   | EXISTING_REFERRAL       | no       |
        | d          | 4         | 2021-07-04   | NFA                     | no       |
        | e          | 5         | 2021-07-04   | ADVICE                  | no       |
        | undecided  | 6         | 2021-07-09   |                         | -        |
        """,
        value=40.0,
    )
    assert (figure.total.met, figure.total.records) == (2, 5)


def test_a_month_is_all_its_days():
    assert whole_month("2020-02") == (date(2020, 2, 1), date(2020, 2, 29))
