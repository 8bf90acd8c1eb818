"""What is typed as a date and is none is said to be, so that nobody concludes that a child is not known."""

import pytest

from lineofsight.record.asked import no_real_date


@pytest.mark.parametrize(
    "typed, wrong",
    [
        ("31/2/2015", "31/2/2015"), ("Orla Tansley 31.02.2015", "31.02.2015"), ("13/13/2014", "13/13/2014"),
        ("30 February 2015 Tansley", "30 February 2015"), ("0/0/2015", "0/0/2015"),
        ("31/12/2015", ""), ("12/31/2015", ""), ("6 May 2014", ""), ("Orla Tansley", ""), ("", ""),
        ("999 006 7981", ""), ("45-67-8910", ""), ("12 34 5678", ""), ("7 Tallow Row", ""), ("40 Oak 2015", ""),
        ("31/2/2015 or 3/2/2015", ""),
    ],
)  # fmt: skip
def test_only_what_is_surely_a_date_and_is_none_is_named(typed, wrong):
    assert no_real_date(typed) == wrong
