"""The reference page of limits and rules, written from the declarations themselves."""

from lineofsight.measures import MEASURES
from lineofsight.measures.spc.icons import Assurance, Variation
from lineofsight.measures.spc.rule_sets import DEFAULT, RULE_SETS, RuleSet
from lineofsight.measures.spc.suitability import (
    CHARTED_KINDS,
    FEWEST_RECORDS,
    MOST_MISSING,
    REFUSED_KINDS,
    WEIGHTED_KINDS,
)

NEAR = {
    "between": "Two of three between two and three sigma, all three on one side of the mean",
    "beyond": "Two of three beyond two sigma, all three on one side of the mean",
    "beyond, third free": "Two of three beyond two sigma, the third anywhere short of two sigma on the other side",
}
CONFLICT = {
    "order": "Outside, then trend, then two of three, then shift",
    "improvement": "One that is an improvement",
}
INTRODUCTION = (
    "Limits show how far a measure varies when nothing in particular causes it. This page says which rules mark a "
    "signal, and which measures may not be judged by limits at all. How to use them: "
    "[judge a series by its limits](../how-to/judge-a-series.md)."
)


def spc_markdown() -> str:
    """Return the page as Markdown: rule sets, kinds that are charted and refused, icons, and every measure's place."""
    sets = [_rules(each) for each in RULE_SETS.values()]
    parts = ["# Limits and signals", INTRODUCTION, "## Rule sets", f"Used where nothing is chosen: `{DEFAULT}`.", *sets]
    parts += ["## Kinds that have limits", _charted(), "## Kinds that are refused", _refused(), _data_refusals()]
    parts += ["## Icons", _icons(), "## Measures", _measures()]
    return "\n\n".join(parts) + "\n"


def _rules(rules: RuleSet) -> str:
    """Return one rule set as a table."""
    rows = [
        ("Version", rules.version),
        ("Source", rules.source),
        ("Limits", f"Mean ± {rules.spread:.4g} × mean moving range{', screened once' if rules.screened else ''}"),
        ("Shift", f"{rules.shift} figures on one side of the mean"),
        ("Trend", f"{rules.trend} figures that rise, or fall, each time"),
        ("Near the limits", NEAR[rules.near]),
        ("Which speaks", CONFLICT[rules.conflict]),
        ("Needs", f"{rules.least} figures"),
    ]
    return "\n".join([f"### {rules.title} (`{rules.key}`)", "", "| | |", "|---|---|", *(_line(*row) for row in rows)])


def _charted() -> str:
    """Return the kinds that have limits."""
    rows = [
        _line(kind, about, "p′ or u′: narrower for more records" if kind in WEIGHTED_KINDS else "XmR")
        for kind, about in CHARTED_KINDS.items()
    ]
    return "\n".join(["| Kind | The figures | Limits |", "|---|---|---|", *rows])


def _refused() -> str:
    """Return the kinds that are refused, with what the reader is told."""
    rows = [_line(kind, refusal.sentence, refusal.instead) for kind, refusal in REFUSED_KINDS.items()]
    return "\n".join(["| Kind | What the reader is told | Instead |", "|---|---|---|", *rows])


def _data_refusals() -> str:
    """Return what is refused whatever the kind."""
    return (
        "Refused whatever the kind: too few figures; more than "
        f"{MOST_MISSING:.0%} of them missing or held back; counts that are nought in half the periods; percentages and "
        f"medians of fewer than {FEWEST_RECORDS} records in half the periods (local defaults)."
    )


def _icons() -> str:
    """Return the icons with their sentences."""
    rows = [_line(each.title, each.sentence) for each in (*Variation, *Assurance)]
    return "\n".join(["| Icon | What the reader is told |", "|---|---|", *rows])


def _measures() -> str:
    """Return whether each measure's months may be judged by limits."""
    rows = [
        _line(measure.code, measure.title, "No" if _is_refused(measure.kind.name) else "Yes")
        for measure in MEASURES.values()
    ]
    return "\n".join(["| Code | Measure | Limits |", "|---|---|---|", *rows])


def _is_refused(kind: str) -> bool:
    """Say whether a measure's months are refused. A count of categories is charted as the sum of them."""
    return kind in REFUSED_KINDS and kind != "category"


def _line(*cells: str) -> str:
    """Return a row of a table."""
    return f"| {' | '.join(cells)} |"
