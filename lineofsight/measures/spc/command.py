"""The command line: `python -m lineofsight.measures.spc FILE.csv --kind flow`, the same as `lineofsight spc`."""

from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from lineofsight.measures.spc.charting import chart
from lineofsight.measures.spc.files import WRITERS, day_of, read_points
from lineofsight.measures.spc.icons import DIRECTIONS, Target
from lineofsight.measures.spc.points import UnableToChart
from lineofsight.measures.spc.rebasing import Change
from lineofsight.measures.spc.rule_sets import DEFAULT, RULE_SETS
from lineofsight.measures.spc.suitability import CHARTED_KINDS, REFUSED_KINDS

HELP = "Judge a series in a CSV file (on, value, of) by its limits, or say why it may not be judged."


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what may follow the command."""
    parser.add_argument("file", type=Path, metavar="FILE.csv", help="columns on (2021-04-01), value, and of (records)")
    parser.add_argument("--kind", required=True, choices=[*CHARTED_KINDS, *REFUSED_KINDS], help="what the figures are")
    parser.add_argument("--good", choices=DIRECTIONS, default="neither", help="which way is better")
    parser.add_argument("--rules", choices=[*RULE_SETS], default=DEFAULT, help="the rule set")
    parser.add_argument("--target", type=float, metavar="NUMBER", help="the target at the last figure")
    parser.add_argument("--change", type=change, action="append", metavar="DATE=REASON", help="limits begin anew here")
    parser.add_argument("--format", choices=[*WRITERS], default="table", help="how to print the chart")


def change(text: str) -> Change:
    """Return the change written as 2021-04-01=A new team. Raises ArgumentTypeError."""
    day, _, reason = text.partition("=")
    try:
        return Change(day_of(day), reason)
    except ValueError as error:
        raise ArgumentTypeError(f"Write a change as 2021-04-01=A new team. {error}") from error


def answer(options: Mapping[str, Any]) -> str:
    """Return what the command prints. Raises UnableToChart."""
    try:
        with options["file"].open(encoding="utf-8-sig", newline="") as lines:
            points = read_points(lines)
    except (OSError, UnicodeDecodeError) as error:
        raise UnableToChart(f"{options['file']} can't be read: {error}.") from error
    found = chart(
        points,
        kind=options["kind"],
        good=options["good"],
        rules=options["rules"],
        changes=options["change"] or (),
        targets=[] if options["target"] is None else [Target(options["target"])],
    )
    return WRITERS[options["format"]](found)
