"""NHS numbers, unique pupil numbers and postcodes: what is kept, and what is refused."""

import pytest

from lineofsight.record import identifiers
from lineofsight.record.identifiers import NotAnIdentifier


@pytest.mark.parametrize("typed", ["9434765919", "943 476 5919", "943-476-5919", " 943 4765919\t"])
def test_an_nhs_number_is_kept_as_ten_digits(typed):
    assert identifiers.nhs_number(typed) == "9434765919"


@pytest.mark.parametrize(
    "typed",
    [
        "9434765918",
        "943476591",
        "94347659190",
        "",
        "943476591O",
        "\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669\u0660",
        "1234567890",
    ],
)
def test_a_wrong_nhs_number_is_refused(typed):
    with pytest.raises(NotAnIdentifier, match="NHS number"):
        identifiers.nhs_number(typed)


def test_a_check_digit_of_ten_makes_no_nhs_number():
    tens = [
        f"{n:09}"
        for n in range(100, 200)
        if 11 - sum(w * int(d) for w, d in zip(range(10, 1, -1), f"{n:09}", strict=True)) % 11 == 10
    ]
    assert tens
    for nine in tens:
        for last in "0123456789":
            with pytest.raises(NotAnIdentifier):
                identifiers.nhs_number(nine + last)


@pytest.mark.parametrize(
    "typed, kept",
    [("h801200001001", "H801200001001"), ("H8012 0000 1001", "H801200001001"), ("A12345678901B", "A12345678901B")],
)
def test_a_pupil_number_is_kept_in_capitals(typed, kept):
    assert identifiers.upn(typed) == kept


@pytest.mark.parametrize(
    "typed", ["I801200001001", "H80120000100", "H8012000010011", "", "8801200001001", "H80120000100O"]
)
def test_a_wrong_pupil_number_is_refused(typed):
    with pytest.raises(NotAnIdentifier, match="pupil number"):
        identifiers.upn(typed)


@pytest.mark.parametrize(
    "typed, kept", [("wx14ab", "WX1 4AB"), ("WX1 4AB", "WX1 4AB"), ("w1a 1aa", "W1A 1AA"), ("  ", ""), ("", "")]
)
def test_a_postcode_is_kept_with_one_space(typed, kept):
    assert identifiers.postcode(typed) == kept


@pytest.mark.parametrize("typed", ["WX1", "12345", "WX1 4A", "next door"])
def test_a_wrong_postcode_is_refused(typed):
    with pytest.raises(NotAnIdentifier, match="postcode"):
        identifiers.postcode(typed)


@pytest.mark.parametrize("kind", ["", "passport"])
def test_a_number_of_no_kind_is_refused(kind):
    with pytest.raises(NotAnIdentifier, match="Choose which number"):
        identifiers.read(kind, "1")


@pytest.mark.parametrize("typed", ["", "   ", "9" * 49])
def test_a_number_of_an_earlier_system_is_neither_empty_nor_endless(typed):
    with pytest.raises(NotAnIdentifier, match="earlier system"):
        identifiers.read("legacy", typed)


def test_a_number_of_an_earlier_system_is_kept_as_it_is():
    assert identifiers.read("legacy", " c/123 ") == "c/123"
