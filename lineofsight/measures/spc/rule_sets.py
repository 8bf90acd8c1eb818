"""The rules by which a figure is a signal: named sets with versions, as data, because those in use disagree."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from lineofsight.measures.spc.limits import SPREAD
from lineofsight.measures.spc.points import UnableToChart

Near = Literal["between", "beyond", "beyond, third free"]


@dataclass(frozen=True)
class RuleSet:
    """One published set of rules.

    `shift` is how many figures on one side of the mean are a signal, `trend` how many that rise or fall each time.
    `near` says how two of three figures count: only those between the lines at two and three sigma with all three on
    one side of the mean, any beyond two sigma with all three on one side, or any beyond two sigma with the third
    anywhere short of the other line. `conflict` says which signal speaks where a figure has several: the first of
    outside, trend, two of three and shift, or one that is an improvement. `screened` is whether the largest moving
    ranges are left out of the limits; `spread` is three sigma for each unit of their mean. `least` is
    how many figures limits and icons need.
    """

    key: str
    title: str
    version: str
    source: str
    screened: bool
    shift: int
    trend: int
    near: Near
    conflict: Literal["order", "improvement"]
    least: int = 13
    spread: float = SPREAD


_ALL = (
    RuleSet(
        key="plotthedots-0.2.2",
        title="NHS Making Data Count, as NHSRplotthedots draws it",
        version="0.2.2",
        source="NHS-R Community, the R package NHSRplotthedots 0.2.2 (September 2025)",
        screened=True,
        shift=7,
        trend=7,
        near="between",
        conflict="order",
    ),
    RuleSet(
        key="making-data-count-2023-11",
        title="NHS Making Data Count, the single chart tool",
        version="November 2023",
        source="NHS England, Making Data Count spreadsheet tool, with the change to two of three of November 2023",
        screened=False,
        shift=7,
        trend=7,
        near="beyond",
        conflict="improvement",
    ),
    RuleSet(
        key="powerbi-spc-2026-06",
        title="The Power BI visual for SPC",
        version="June 2026",
        source="PowerBI-SPC (June 2026) with the settings it comes with; it would show both of two signals",
        screened=False,
        shift=7,
        trend=5,
        near="beyond, third free",
        conflict="order",
        spread=3 / 1.128,
    ),
)

RULE_SETS: Mapping[str, RuleSet] = {each.key: each for each in _ALL}
DEFAULT = "plotthedots-0.2.2"


def rule_set(key: str) -> RuleSet:
    """Return the rule set with this key. Raises UnableToChart."""
    try:
        return RULE_SETS[key]
    except KeyError:
        raise UnableToChart(f"There is no rule set {key}. The rule sets are {', '.join(RULE_SETS)}.") from None
