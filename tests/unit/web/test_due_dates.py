"""How a due date stands on a day, in words."""

from datetime import UTC, date, datetime

import pytest

from lineofsight.web.due import Standing, standing

ON = date(2021, 9, 13)
AT_FOUR = datetime(2021, 9, 13, 15, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    "due, met, expected",
    [
        (date(2021, 9, 14), None, Standing("due", "1 day left")),
        (date(2021, 9, 13), None, Standing("due_today", "Due today")),
        (date(2021, 9, 11), None, Standing("late", "2 days late")),
        (date(2021, 9, 11), date(2021, 9, 11), Standing("met", "")),
        (date(2021, 9, 11), date(2021, 9, 12), Standing("met_late", "1 day late")),
        (AT_FOUR, datetime(2021, 9, 13, 15, 1, tzinfo=UTC), Standing("met_late", "")),
        (AT_FOUR, datetime(2021, 9, 13, 15, 0, tzinfo=UTC), Standing("met", "")),
        (datetime(2021, 9, 13, 23, 30, tzinfo=UTC), None, Standing("due", "1 day left")),
        (None, None, Standing("due", "")),
        (None, ON, Standing("met", "")),
    ],
)
def test_a_due_date_stands(due, met, expected):
    assert standing(due, on=ON, met=met) == expected
