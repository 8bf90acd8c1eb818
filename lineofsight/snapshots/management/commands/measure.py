"""Measure something: `lineofsight measure AS01 --from 2021-07-01 --to 2021-07-31`."""

import csv
import io
import json
from typing import Any, get_args

from django.core.management.base import BaseCommand, CommandError
from tabulate import tabulate

from lineofsight.measures import UnknownMeasure, measure
from lineofsight.measures.figure import By
from lineofsight.snapshots.answers import CannotMeasure
from lineofsight.snapshots.management.arguments import WRONGLY_CALLED, day
from lineofsight.snapshots.models import Figure
from lineofsight.snapshots.operations import take_figure
from lineofsight.snapshots.queries import NoSnapshot, snapshot
from lineofsight.web import clock

CANNOT_ANSWER = 3
COLUMNS = ("period", "group", "records", "met", "value")


class Command(BaseCommand):
    """Exits with 0 when the figure was counted, 2 when wrongly called, and 3 when the snapshot can't answer."""

    help = "Count a measure over a snapshot, and keep the answer as a figure that can be cited and verified."

    def add_arguments(self, parser) -> None:
        """This function will declare what may follow `lineofsight measure`."""
        parser.add_argument("code", metavar="CODE", help="the measure, such as AS01")
        parser.add_argument("--from", dest="start", type=day, required=True, metavar="DATE", help="the first day")
        parser.add_argument("--to", dest="end", type=day, required=True, metavar="DATE", help="the last day")
        parser.add_argument("--by", choices=get_args(By), help="break the figure down")
        parser.add_argument("--snapshot", metavar="ID", help="over this snapshot; our latest if not given")
        parser.add_argument("--format", choices=tuple(WRITERS), default="table", help="how to print the figure")

    def handle(self, *args, **options) -> None:
        """This function will take the figure and print it."""
        if options["end"] < options["start"]:
            raise CommandError("The last day is before the first.", returncode=WRONGLY_CALLED)
        figure = _figure(options)
        self.stdout.write(WRITERS[options["format"]](figure))


def _figure(options: dict[str, Any]) -> Figure:
    try:
        measure(options["code"])
        held = snapshot(options["snapshot"])
    except (UnknownMeasure, NoSnapshot) as error:
        nothing_yet = isinstance(error, NoSnapshot) and not options["snapshot"]
        raise CommandError(str(error), returncode=CANNOT_ANSWER if nothing_yet else WRONGLY_CALLED) from error
    try:
        return take_figure(
            measure_code=options["code"],
            snapshot=held,
            start=options["start"],
            end=options["end"],
            grouped_by=options["by"],
            by=None,
            at=clock.now(),
        )
    except CannotMeasure as error:
        raise CommandError(str(error), returncode=CANNOT_ANSWER) from error


def _rows(figure: Figure) -> list[dict[str, Any]]:
    return [{column: row[column] for column in COLUMNS} for row in figure.value]


def _as_json(figure: Figure) -> str:
    shown = {
        "measure": figure.measure_code,
        "definition": figure.definition_digest,
        "snapshot": figure.snapshot.slug,
        "figure": figure.pk,
        "rows": _rows(figure),
    }
    return json.dumps(shown, indent=2, ensure_ascii=False)


def _as_csv(figure: Figure) -> str:
    written = io.StringIO()
    writer = csv.DictWriter(written, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(_rows(figure))
    return written.getvalue().rstrip("\n")


def _as_table(figure: Figure) -> str:
    rows = [[row[column] for column in COLUMNS] for row in figure.value]
    return "\n".join(
        [
            f"{figure.measure_code}: {figure.title}",
            f"{figure.params['from']} to {figure.params['to']}, in snapshot {figure.snapshot.slug}",
            "",
            tabulate(rows, headers=[column.capitalize() for column in COLUMNS], missingval=""),
            "",
            f"Figure {figure.pk}",
        ]
    )


WRITERS = {"table": _as_table, "json": _as_json, "csv": _as_csv}
