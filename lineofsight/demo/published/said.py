"""What a published number says as a rule: which numbers, measured, are the same."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

NUMBER = r"-?[\d,]+(?:\.\d+)?m?"
MILLION = 1_000_000

OFTEN = {"weekly": "1", "fortnightly": "2", "monthly": "1"}
"""Words for how often, as a number of the row's unit: weeks, weeks, months."""


class CannotJudge(ValueError):
    """The published words give no number to compare with. The message is the sentence the reader sees."""


@dataclass(frozen=True)
class Said:
    """The numbers that are the same as what was published: from `lowest` to `highest`, either None for no bound.

    What was measured is rounded to `step` first, halves up: a published 95 is a whole number, and 96.2 has one decimal.
    `beyond` says that `lowest` itself is not enough: "over 1,000".
    """

    lowest: Fraction | None
    highest: Fraction | None
    step: Fraction
    beyond: bool = False

    def holds(self, measured: Fraction) -> bool:
        """This function will say whether a measured number is the same as what was published."""
        if self.beyond and self.lowest is not None:
            return measured > self.lowest
        near = ((measured / self.step) + Fraction(1, 2)).__floor__() * self.step
        return (self.lowest is None or near >= self.lowest) and (self.highest is None or near <= self.highest)


def read(published: str) -> Said:
    """This function will return the rule in a published number. Raises CannotJudge where the words hold no number.

    A range is kept to its ends. "Approx." and "around" are judged to the last digit that is not nought, so that
    "approx. 2,700" is 2,650 up to 2,750. Words in brackets after a number, and "every" before it, change nothing.
    """
    text = re.sub(r"\s*\(.*\)$", "", published.strip())
    text = OFTEN.get(text, text.removeprefix("every ").removesuffix(" weeks").removesuffix(" months"))
    for pattern, rule in RULES.items():
        if found := re.fullmatch(pattern, text):
            return rule(*found.groups())
    raise CannotJudge(f"“{published}” can't be compared with a number.")


def _number(text: str) -> Fraction:
    plain = text.replace(",", "")
    return Fraction(plain[:-1]) * MILLION if plain.endswith("m") else Fraction(plain)


def _step(text: str) -> Fraction:
    """Return how fine a number is: 1 of 95, and a tenth of 96.2 or, in millions, of 1.4m."""
    decimals = len(text.rstrip("m").partition(".")[2])
    return Fraction(MILLION if text.endswith("m") else 1, 10**decimals)


def _plain(text: str) -> Said:
    return Said(_number(text), _number(text), _step(text))


def _range(low: str, high: str) -> Said:
    return Said(_number(low), _number(high), _step(low))


def _over(text: str) -> Said:
    return Said(_number(text), None, _step(text), beyond=True)


def _at_most(text: str) -> Said:
    return Said(None, _number(text), _step(text))


def _about(text: str) -> Said:
    digits = text.replace(",", "")
    noughts = len(digits) - len(digits.rstrip("0")) if digits.isdigit() else 0
    return Said(_number(text), _number(text), _step(text) * 10**noughts)


RULES: dict[str, Callable[..., Said]] = {
    f"({NUMBER})": _plain,
    rf"({NUMBER})-({NUMBER})": _range,
    f"over ({NUMBER})": _over,
    f"({NUMBER}) or fewer": _at_most,
    f"(?:approx\\.|around|about) ({NUMBER})": _about,
}
