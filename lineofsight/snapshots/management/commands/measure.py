"""Measure something: `lineofsight measure AS01 --from 2021-07-01 --to 2021-07-31`."""

import csv
import io
import json
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from tabulate import tabulate

from lineofsight.measures import UnknownMeasure, measure
from lineofsight.measures.authorities import Authority
from lineofsight.measures.engines import ENGINES
from lineofsight.snapshots.answers import CannotMeasure, check_held
from lineofsight.snapshots.by_worker import BY_WORKER
from lineofsight.snapshots.management.across import authorities_in, told_by
from lineofsight.snapshots.management.arguments import BY, WRONGLY_CALLED, breakdown, day
from lineofsight.snapshots.models import Figure, Snapshot
from lineofsight.snapshots.operations import note_read_by_worker, take_figure
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
        parser.add_argument("--by", type=breakdown, metavar="BY", help=BY)
        parser.add_argument("--snapshot", metavar="ID", help="over this snapshot; our latest if not given")
        parser.add_argument("--format", choices=tuple(WRITERS), default="table", help="how to print the figure")
        parser.add_argument("--engine", choices=ENGINES, default="duckdb", help="what counts; duckdb if not given")
        parser.add_argument("--snapshots", metavar="PATH", help="over every snapshot in a folder, one an authority")
        parser.add_argument("--as-at", type=day, metavar="DATE", help="the day of snapshots at PATH that do not say it")

    def handle(self, *args, **options) -> None:
        """This function will take the figure and print it."""
        if options["end"] < options["start"]:
            raise CommandError("The last day is before the first.", returncode=WRONGLY_CALLED)
        _check_code(options["code"])
        if options["snapshots"] and options["snapshot"]:
            raise CommandError("Give --snapshot or --snapshots, not both.", returncode=WRONGLY_CALLED)
        if options["snapshots"]:
            found = authorities_in(options)
            _note_workers(options, where=options["snapshots"])
            printed = told_by(found, options)
        elif options["engine"] != "duckdb" or options["by"] == BY_WORKER:
            printed = _counted_only(options)
        else:
            printed = WRITERS[options["format"]](_figure(options))
        self.stdout.write(printed)


def _check_code(code: str) -> None:
    try:
        measure(code)
    except UnknownMeasure as error:
        raise CommandError(str(error), returncode=WRONGLY_CALLED) from error


def _held(slug: str | None) -> Snapshot:
    try:
        return snapshot(slug)
    except NoSnapshot as error:
        raise CommandError(str(error), returncode=WRONGLY_CALLED if slug else CANNOT_ANSWER) from error


def _counted_only(options: dict[str, Any]) -> str:
    """This function will count without keeping."""
    held = _held(options["snapshot"])
    try:
        check_held(measure(options["code"]), held)
    except CannotMeasure as error:
        raise CommandError(str(error), returncode=CANNOT_ANSWER) from error
    _note_workers(options, where=held.slug)
    return told_by([Authority(held.slug, held.folder, held.as_at)], options)


def _note_workers(options: dict[str, Any], *, where: str) -> None:
    """This function will audit that somebody looks at single workers' figures, and in which snapshot or folder."""
    if options["by"] == BY_WORKER:
        asked = {"measure_code": options["code"], "start": options["start"], "end": options["end"]}
        note_read_by_worker(where=where, at=clock.now(), **asked)


def _figure(options: dict[str, Any]) -> Figure:
    held = _held(options["snapshot"])
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
