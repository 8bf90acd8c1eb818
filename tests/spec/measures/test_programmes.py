"""EH08 and EH09: how many families are attached to Supporting Families, and what was claimed for them."""

from tests.spec.table import check


def test_eh08_counts_a_family_once_by_the_day_it_was_attached(tmp_path):
    check(
        tmp_path,
        "EH08",
        "2021-07",
        """
        local_enrolments
        | enrolment_id | person_id | programme           | family_id | started_on | expected |
        | a brother    | 1         | Supporting Families | north     | 2021-07-01 | yes      |
        | his sister   | 2         | Supporting Families | north     | 2021-07-01 | -        |
        | the last day | 3         | Supporting Families | south     | 2021-07-31 | yes      |
        | the month on | 4         | Supporting Families | west      | 2021-08-01 | -        |
        | another      | 5         | Edge of care        | east      | 2021-07-05 | -        |
        """,
        value=2,
    )


def test_eh09_adds_up_what_stands(tmp_path):
    """Two claims of £800 and one of £812.50: £2,412.50, which a figure tells to a tenth."""
    check(
        tmp_path,
        "EH09",
        "2021-07",
        """
        local_claims
        | claim_id   | person_id | programme           | pounds | claimed_on | state    | expected |
        | claimed    | 1         | Supporting Families | 800    | 2021-07-01 | claimed  | 800.0    |
        | paid       | 2         | Supporting Families | 800    | 2021-07-31 | paid     | 800.0    |
        | pence      | 3         | Supporting Families | 812.5  | 2021-07-12 | paid     | 812.5    |
        | refused    | 4         | Supporting Families | 800    | 2021-07-12 | refused  | -        |
        | given back | 5         | Supporting Families | 800    | 2021-07-12 | returned | -        |
        | month on   | 6         | Supporting Families | 800    | 2021-08-01 | paid     | -        |
        | another    | 7         | Edge of care        | 800    | 2021-07-12 | paid     | -        |
        """,
        value=2412.5,
    )
