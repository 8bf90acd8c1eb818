"""Whether numbers that a paper gives together agree: totals, shares, falls, costs of a year, who came and left.

What is typed is only compared with itself. A figure is counted from records, and needs no such look.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import chain
from typing import Any

from lineofsight.council.agendas.checks.finding import Drafted, PackFinding, register_check
from lineofsight.council.agendas.checks.papers import place_of, sentences_of, words_of

NUMBER = r"(\d[\d,]*(?:\.\d+)?)"
ROUNDED = Decimal("0.5")
TOTAL = re.compile(rf"^\W*(?:total|altogether|in all)\b\D*{NUMBER}\D*$", re.IGNORECASE)
LAST_NUMBER = re.compile(rf"{NUMBER}(?!.*\d)")
SHARE = re.compile(rf"\b{NUMBER} of (?:the |our |these )?{NUMBER}\b[^.;]*?\b{NUMBER}\s?(?:%|per cent)", re.IGNORECASE)
CHANGE = re.compile(rf"\bfrom {NUMBER} to {NUMBER}\b[^.;%]*?\b{NUMBER}\s?(?:%|per cent)", re.IGNORECASE)
YEAR = re.compile(
    rf"\b{NUMBER} [^.;£]*£{NUMBER} (?:a|each|per) week\b[^;£]*£{NUMBER}\s?(m|million|k|thousand)?\b[^;£]*"
    r"\b(?:a|each|per) year",
    re.IGNORECASE,
)
MOVED = re.compile(
    rf"\bfrom {NUMBER} to {NUMBER}\b[^.;]*?\b{NUMBER} (?:came in|came into|were admitted|admissions|entered)\b"
    rf"[^.;]*?\b{NUMBER} (?:left|went out|were discharged|discharges)",
    re.IGNORECASE,
)
WEEKS, NEAR = 52, Decimal("0.03")
TIMES = {"": 1, "k": 1_000, "thousand": 1_000, "m": 1_000_000, "million": 1_000_000}


def sum_problems(sentence: str) -> Iterator[str]:
    """This function will say what of a sentence's numbers does not agree. Shares are held to the nearest whole."""
    yield from _shares(sentence)
    for before, after, came, left in _numbers(MOVED, sentence):
        if before + came - left != after:
            yield f"{before}, with {came} more and {left} fewer, is {before + came - left}, and it says {after}."
    for found in YEAR.finditer(sentence):
        people, week, said = (_number(found[place]) for place in (1, 2, 3))
        said *= TIMES[(found[4] or "").lower()]
        year = people * week * WEEKS
        if abs(year - said) > NEAR * year:
            yield f"{people} at £{week:,} a week is about £{year:,.0f} a year, and it says £{said:,.0f}."


def _shares(sentence: str) -> Iterator[str]:
    for part, whole, share in _numbers(SHARE, sentence):
        if whole and abs(100 * part / whole - share) > ROUNDED:
            yield f"{part} of {whole} is {100 * part / whole:.0f}%, and it says {share}%."
    for before, after, change in _numbers(CHANGE, sentence):
        if before and abs(100 * abs(after - before) / before - change) > ROUNDED:
            yield f"From {before} to {after} is {100 * abs(after - before) / before:.1f}%, and it says {change}%."


def total_problem(lines: list[str]) -> str:
    """This function will say that the lines of a list do not add up to its last one, where that is their total."""
    total = TOTAL.match(lines[-1]) if lines else None
    parts = [found for line in lines[:-1] if (found := LAST_NUMBER.search(line))]
    if total is None or len(parts) < max(2, len(lines) - 1):
        return ""
    added = sum((_number(found[1]) for found in parts), Decimal(0))
    return "" if added == _number(total[1]) else f"Its lines add up to {added}, and it says {total[1]}."


@register_check
def numbers_agree(drafted: Drafted) -> Iterator[PackFinding]:
    """This function will find sentences and lists of a pack whose own numbers do not agree."""
    for paper in drafted.said["papers"]:
        pieces = paper["said"]["pieces"]
        told = (_told(sentence) for sentence in sentences_of(pieces))
        for problem in chain(chain.from_iterable(told), _lists(pieces)):
            yield PackFinding(place_of(paper), problem)


def _told(sentence: str) -> Iterator[str]:
    return (f"“{sentence}” {problem}" for problem in sum_problems(sentence))


def _lists(pieces: list[dict[str, Any]]) -> Iterator[str]:
    for piece in pieces:
        if piece["kind"] == "list" and (problem := total_problem(lines := words_of(piece))):
            yield f"“{lines[-1]}” {problem}"


def _numbers(pattern: re.Pattern[str], sentence: str) -> Iterator[tuple[Decimal, ...]]:
    return (tuple(_number(one) for one in found.groups()) for found in pattern.finditer(sentence))


def _number(typed: str) -> Decimal:
    return Decimal(typed.replace(",", "").rstrip("."))
