"""FD08, FD10, FD11 and FD12: referrals, re-referrals, those with no further action, and decisions in a working day."""

from tests.spec.table import check


def test_fd08_counts_referrals_by_their_date(tmp_path):
    check(
        tmp_path,
        "FD08",
        "2021-07",
        """
        ssd_cin_episodes
        | referral_id | person_id | referral_date | expected |
        | first day   | 1         | 2021-07-01    | yes      |
        | last day    | 2         | 2021-07-31    | yes      |
        | in June     | 3         | 2021-06-30    | -        |
        | in August   | 4         | 2021-08-01    | -        |
        """,
        value=2,
    )


def test_fd10_looks_back_12_months_from_each_referral_of_the_same_child(tmp_path):
    """A16 (4)"""
    check(
        tmp_path,
        "FD10",
        "2021-07",
        """
        ssd_cin_episodes
        | referral_id     | person_id | referral_date | close_date | expected |
        | a year before   | 1         | 2020-07-10    |            | -        |
        | on the day      | 1         | 2021-07-10    |            | yes      |
        | over a year     | 2         | 2020-07-09    | 2021-07-01 | -        |
        | too long ago    | 2         | 2021-07-10    |            | no       |
        | twice that day  | 3         | 2021-07-05    |            | no       |
        | the second      | 3         | 2021-07-05    |            | no       |
        | the third, later| 3         | 2021-07-06    |            | yes      |
        | a sibling       | 4         | 2021-07-06    |            | no       |
        | twice, again 1  | 5         | 2021-05-04    |            | -        |
        | twice, again 2  | 5         | 2021-07-20    |            | yes      |
        | twice, again 3  | 5         | 2021-07-20    |            | yes      |
        | the next only   | 6         | 2021-08-01    |            | -        |
        | first of two    | 6         | 2021-07-30    |            | no       |
        """,
        value=44.4,
    )


def test_fd11_counts_referrals_that_need_nothing(tmp_path):
    check(
        tmp_path,
        "FD11",
        "2021-07",
        """
        ssd_cin_episodes
        | referral_id | person_id | referral_date | referral_nfa | expected |
        | nothing     | 1         | 2021-07-01    | Y            | yes      |
        | something   | 2         | 2021-07-02    | N            | no       |
        | undecided   | 3         | 2021-07-03    |              | no       |
        """,
        value=33.3,
    )


def test_fd12_counts_decisions_by_the_end_of_the_next_working_day(tmp_path):
    """A referral on Friday 30 July 2021 is due on Monday 2 August. The snapshot is of 1 September."""
    check(
        tmp_path,
        "FD12",
        "2021-07",
        """
        local_duties
        | duty_id | step_id      | clock_code     | started_on | due_on     | met_on     | expected |
        | 1       | on Monday    | FD-REF-DEC     | 2021-07-30 | 2021-08-02 | 2021-08-02 | yes      |
        | 2       | on Tuesday   | FD-REF-DEC     | 2021-07-30 | 2021-08-02 | 2021-08-03 | no       |
        | 3       | same day     | FD-REF-DEC     | 2021-07-30 | 2021-08-02 | 2021-07-30 | yes      |
        | 4       | never        | FD-REF-DEC     | 2021-07-30 | 2021-08-02 |            | no       |
        | 5       | not due yet  | FD-REF-DEC     | 2021-07-30 | 2021-09-01 |            | -        |
        | 6       | a contact    | FD-CONTACT-DEC | 2021-07-30 | 2021-08-02 | 2021-08-02 | -        |
        """,
        value=50.0,
    )
