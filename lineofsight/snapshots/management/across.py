"""Print a measure of many authorities' snapshots, or of one that another engine counted: `lineofsight measure`."""

import csv
import io
import json
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import CommandError
from tabulate import tabulate

from lineofsight.measures import measure
from lineofsight.measures.authorities import Authority, NoAuthorities, Told, authorities, measured
from lineofsight.measures.engines import EngineMissing, opened
from lineofsight.snapshots.by_worker import BY_WORKER, NOT_KEPT
from lineofsight.snapshots.management.arguments import WRONGLY_CALLED

CANNOT_ANSWER = 3
COUNTED_ONLY = "Counted only: figures are kept when our own snapshots are measured with duckdb."
COLUMNS = ("authority", "period", "group", "records", "met", "value")


def authorities_in(options: dict[str, Any]) -> list[Authority]:
    """This function will return the snapshots at `--snapshots`. Raises CommandError, with exit status 2."""
    try:
        return authorities(Path(options["snapshots"]), as_at=options["as_at"])
    except NoAuthorities as error:
        raise CommandError(str(error), returncode=WRONGLY_CALLED) from error


def told_by(all_of: Sequence[Authority], options: dict[str, Any]) -> str:
    """This function will measure every snapshot with `--engine` and return what is printed. Nothing is kept.

    Raises CommandError: 2 where the engine is not there, 3 where no snapshot can answer.
    """
    opening = partial(opened, engine=options["engine"], database=settings.LINEOFSIGHT_MEASURES_DATABASE)
    asked = measure(options["code"])
    try:
        found = list(measured(all_of, [asked], options["start"], options["end"], by=options["by"], opening=opening))
    except EngineMissing as error:
        raise CommandError(str(error), returncode=WRONGLY_CALLED) from error
    if not any(each.figure for each in found):
        raise CommandError(found[0].why, returncode=CANNOT_ANSWER)
    return WRITERS[options["format"]](found, options)


def _rows(found: Sequence[Told]) -> list[dict[str, Any]]:
    return [
        {"authority": each.authority.name, **{column: row.as_dict()[column] for column in COLUMNS[1:]}}
        for each in found
        if each.figure
        for row in each.figure.rows
    ]


def _as_json(found: Sequence[Told], options: dict[str, Any]) -> str:
    shown = {
        "measure": found[0].measure.code,
        "definition": found[0].measure.definition_digest,
        "engine": options["engine"],
        "rows": _rows(found),
        "not_measured": [{"authority": each.authority.name, "why": each.why} for each in found if not each.figure],
    }
    return json.dumps(shown, indent=2, ensure_ascii=False)


def _as_csv(found: Sequence[Told], options: dict[str, Any]) -> str:
    written = io.StringIO()
    writer = csv.DictWriter(written, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(_rows(found))
    return written.getvalue().rstrip("\n")


def _as_table(found: Sequence[Told], options: dict[str, Any]) -> str:
    asked = found[0].measure
    cells = [list(row.values()) for row in _rows(found)]
    return "\n".join(
        [
            f"{asked.code}: {asked.title}",
            f"{options['start']} to {options['end']}, counted by {options['engine']}",
            "",
            tabulate(cells, headers=[column.capitalize() for column in COLUMNS], missingval=""),
            *(f"{each.authority.name}: {each.why}" for each in found if not each.figure),
            "",
            NOT_KEPT if options["by"] == BY_WORKER else COUNTED_ONLY,
        ]
    )


WRITERS = {"table": _as_table, "json": _as_json, "csv": _as_csv}
