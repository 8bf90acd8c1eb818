"""A published number is a rule: which measured numbers are the same."""

from fractions import Fraction

import pytest

from lineofsight.demo.published.said import CannotJudge, read


@pytest.mark.parametrize(
    ("published", "same", "different"),
    [
        ("95", ["94.5", "95.4"], ["94.4", "95.5"]),
        ("96.2", ["96.15", "96.24"], ["96.1", "96.25", "96"]),
        ("1,027", ["1027"], ["1026", "1028", "1"]),
        ("-23", ["-23", "-23.4"], ["23", "-24"]),
        ("1.4m", ["1400000", "1350000"], ["1.4", "1450000"]),
        ("26-30", ["26", "30", "30.4"], ["25.4", "30.5"]),
        ("over 1,000", ["1001"], ["1000", "999"]),
        ("25 or fewer", ["25", "0"], ["26"]),
        ("approx. 2,700", ["2650", "2749"], ["2649", "2750"]),
        ("around 20", ["15", "24"], ["14", "25"]),
        ("approx. 3", ["3", "2.5"], ["2", "3.5"]),
        ("8 (+1 due)", ["8"], ["9"]),
        ("every 6 months", ["6"], ["3"]),
        ("weekly", ["1"], ["7"]),
        ("fortnightly", ["2"], ["14"]),
    ],
)
def test_what_is_the_same_and_what_is_not(published, same, different):
    said = read(published)
    assert all(said.holds(Fraction(number)) for number in same)
    assert not any(said.holds(Fraction(number)) for number in different)


@pytest.mark.parametrize(
    "published", ["half", "several thousand", "not stated", "4th of 11", "2 or 3", "", "1 Jul 2020"]
)
def test_words_without_a_number_are_not_judged(published):
    with pytest.raises(CannotJudge, match="can't be compared"):
        read(published)
