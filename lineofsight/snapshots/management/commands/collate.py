"""Set authorities beside one another: `lineofsight collate FOLDER --from 2021-10-01 --to 2022-09-30`."""

import csv
import io
import json
from functools import partial
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from tabulate import tabulate

from lineofsight.measures import MEASURES, UnknownMeasure, measure
from lineofsight.measures.authorities import measured
from lineofsight.measures.collation import Collated, Place, collated
from lineofsight.measures.engines import ENGINES, EngineMissing, opened
from lineofsight.snapshots.management.across import authorities_in
from lineofsight.snapshots.management.arguments import WRONGLY_CALLED, day

COLUMNS = ("measure", "authority", "value", "unit", "rank", "quarter", "median", "why")
BETTER = {
    "higher": "higher is better",
    "lower": "lower is better",
    "neither": "neither way is better: from the highest",
}


class Command(BaseCommand):
    """Exits with 0 when the snapshots were measured, and 2 when wrongly called. Keeps nothing."""

    help = "Collate measures of many authorities: each one's value, rank and quarter, and the median, as may be shown."

    def add_arguments(self, parser: CommandParser) -> None:
        """This function will declare what may follow `lineofsight collate`."""
        parser.add_argument("snapshots", metavar="FOLDER", help="a folder with a folder for each authority's snapshot")
        parser.add_argument("--from", dest="start", type=day, required=True, metavar="DATE", help="the first day")
        parser.add_argument("--to", dest="end", type=day, required=True, metavar="DATE", help="the last day")
        parser.add_argument("--measures", metavar="CODES", help="such as AS01,CN01R; all if not given")
        parser.add_argument("--as-at", type=day, metavar="DATE", help="the day of snapshots that do not say it")
        parser.add_argument("--engine", choices=ENGINES, default="duckdb", help="what counts; duckdb if not given")
        parser.add_argument("--format", choices=tuple(WRITERS), default="table", help="how to print it")

    def handle(self, *args: Any, **options: Any) -> None:
        """This function will measure every authority and print the collation."""
        if options["end"] < options["start"]:
            raise CommandError("The last day is before the first.", returncode=WRONGLY_CALLED)
        opening = partial(opened, engine=options["engine"], database=settings.LINEOFSIGHT_MEASURES_DATABASE)
        try:
            asked = [measure(code.strip()) for code in (options["measures"] or ",".join(MEASURES)).split(",")]
            told = measured(authorities_in(options), asked, options["start"], options["end"], opening=opening)
            found = collated(told)
        except (UnknownMeasure, EngineMissing) as error:
            raise CommandError(str(error), returncode=WRONGLY_CALLED) from error
        self.stdout.write(WRITERS[options["format"]](found))


def _as_json(found: list[Collated]) -> str:
    return json.dumps([each.as_dict() for each in found], indent=2, ensure_ascii=False)


def _as_csv(found: list[Collated]) -> str:
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(_cells(each, place) for each in found for place in each.places)
    return written.getvalue().rstrip("\n")


def _cells(each: Collated, place: Place) -> list[Any]:
    about = each.measure
    return [
        about.code, place.authority, place.value, about.unit, place.rank, place.quarter, each.median, place.why,
    ]  # fmt: skip


def _as_table(found: list[Collated]) -> str:
    return "\n\n".join(_one_table(each) for each in found)


def _one_table(each: Collated) -> str:
    about = each.measure
    middle = "no median" if each.median is None else f"median {each.median:g}"
    ranked = sorted(each.places, key=lambda place: (place.rank is None, place.rank or 0, place.authority))
    cells = [[place.rank, place.quarter, place.authority, place.value, place.why] for place in ranked]
    return "\n".join(
        [
            f"{about.code}: {about.title} ({about.unit}; {BETTER[about.good]}; {middle})",
            tabulate(cells, headers=["Rank", "Quarter", "Authority", "Value", ""], missingval=""),
        ]
    )


WRITERS = {"table": _as_table, "json": _as_json, "csv": _as_csv}
