"""Signals, icons, refusals and rebasing are what the drawn tables beside this file say."""

from datetime import date
from pathlib import Path

import pytest

from lineofsight.measures.spc import Change, Limits, Point, Target, chart, rule_set
from lineofsight.measures.spc.icons import assurance_of
from lineofsight.measures.spc.rules import signals

HERE = Path(__file__).parent
LETTERS = {"outside": "o", "trend": "t", "two of three": "2", "shift": "s"}


def lines(name):
    """Return the rows of a drawn table, without its heading."""
    return [[cell.strip() for cell in line.split("|")] for line in (HERE / name).read_text().splitlines()[1:]]


def month(number: int) -> date:
    """Return the first day of a month counted from January 2020."""
    return date(2020 + number // 12, number % 12 + 1, 1)


def points(figures: str, of: str = "") -> list[Point]:
    """Return the figures as points, "-" for none, each worked out from `of` records."""
    values = [None if text == "-" else float(text) for text in figures.split()]
    return [Point(month(number), value, float(of) if of else None) for number, value in enumerate(values)]


def letter(found) -> str:
    """Return how the leading signal of a figure is drawn: in capitals upwards."""
    if not found:
        return "."
    drawn = LETTERS[found[0].rule]
    return drawn.upper() if found[0].side > 0 else drawn


@pytest.mark.parametrize(("rules", "figures", "drawn", "why"), lines("signals.txt"))
def test_a_figure_is_a_signal_when_the_table_says(rules, figures, drawn, why):
    values = [float(text) for text in figures.split()]
    found = signals(values, [Limits(0, -3, 3)] * len(values), rule_set(rules))
    assert "".join(letter(each) for each in found) == drawn, why


@pytest.mark.parametrize(("good", "lower", "upper", "target", "assurance", "why"), lines("assurance.txt"))
def test_a_target_is_relied_on_when_the_table_says(good, lower, upper, target, assurance, why):
    limits = Limits((float(lower) + float(upper)) / 2, float(lower), float(upper))
    asked = Target(float(target)) if target else None
    assert assurance_of(limits, asked, good=good).key == assurance, why


@pytest.mark.parametrize(("kind", "figures", "of", "reason", "why"), lines("refusals.txt"))
def test_limits_are_refused_when_the_table_says(kind, figures, of, reason, why):
    found = chart(points(figures, of), kind=kind)
    assert (found.refusal.reason if found.refusal else "") == reason, why
    if reason:
        assert found.sentences[0].startswith("No limits are drawn: ")
        assert all(each.limits is None and not each.signals for each in found.judged)
        assert found.variation.key == "not judged"
    else:
        assert found.variation.key == "common"


@pytest.mark.parametrize(("figures", "changes", "drawn", "why"), lines("rebasing.txt"))
def test_limits_begin_anew_when_the_table_says(figures, changes, drawn, why):
    declared = [Change(month(int(number)), "A new team") for number in changes.split()]
    found = chart(points(figures), kind="flow", changes=declared)
    stretches = [segment.stretch for segment in found.segments]
    assert " ".join(
        f"{part.first}-{part.end}" + (f"<{part.base_end}" if part.base_end != part.end else "") for part in stretches
    ) == drawn, why  # fmt: skip
