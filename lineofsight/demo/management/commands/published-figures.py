"""Compare what was published with what the records give: `lineofsight published-figures`."""

import json
from collections import Counter
from datetime import date
from textwrap import fill
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from tabulate import tabulate

from lineofsight.demo.published.comparing import Compared, compare, in_words
from lineofsight.demo.published.rows import published_figures
from lineofsight.measures.figure import Figure
from lineofsight.snapshots.answers import answer
from lineofsight.snapshots.management.arguments import WRONGLY_CALLED
from lineofsight.snapshots.queries import NoSnapshot, snapshot

CANNOT_ANSWER = 3
HEADINGS = ("", "Figure", "Source", "Published", "Measured", "Status", "Why")
WIDTHS = (8, 32, 22, 18, 18, 10, 40)


class Command(BaseCommand):
    """Exits with 0 whatever the figures are, 2 when wrongly called, and 3 when there is no snapshot. Keeps nothing."""

    help = "List every published figure beside what the records of a snapshot give, and say whether they are the same."

    def add_arguments(self, parser: CommandParser) -> None:
        """This function will declare what may follow `lineofsight published-figures`."""
        parser.add_argument("--snapshot", metavar="ID", help="over this snapshot; our latest if not given")
        parser.add_argument("--format", choices=tuple(WRITERS), default="table", help="how to print the list")

    def handle(self, *args: Any, **options: Any) -> None:
        """This function will measure every row and print the list."""
        held = _snapshot(options["snapshot"])

        def ask(code: str, first: date, last: date, *, by: str | None = None) -> Figure:
            return answer(snapshot=held, code=code, start=first, end=last, grouped_by=by)

        self.stdout.write(WRITERS[options["format"]](compare(published_figures(), ask=ask)))


def _snapshot(slug: str | None) -> Any:
    try:
        return snapshot(slug)
    except NoSnapshot as error:
        raise CommandError(str(error), returncode=WRONGLY_CALLED if slug else CANNOT_ANSWER) from error


def _as_json(rows: list[Compared]) -> str:
    shown = [
        {
            "id": row.figure.id,
            "published": row.figure.published,
            "measured": row.measured,
            "status": row.status,
            "why": row.why,
        }
        for row in rows
    ]
    return json.dumps({"rows": shown}, indent=2, ensure_ascii=False)


def _as_table(rows: list[Compared]) -> str:
    cells = [_cells(row) for row in rows]
    counts = Counter(row.status for row in rows)
    table = tabulate(cells, headers=HEADINGS, disable_numparse=True, missingval="")
    told = ", ".join(f"{counts[status]} {status}" for status in ("same", "different", "not built"))
    return f"{table}\n\n{len(rows)} figures: {told}"


def _cells(row: Compared) -> tuple[str, ...]:
    """Return the texts of a row, folded here: tabulate would take "86,400" for a number, and fail on its comma."""
    figure = row.figure
    about = f"{figure.about} ({figure.period})" if figure.period else figure.about
    texts = (figure.id, about, figure.source, figure.said, in_words(row.measured), row.status, row.why)
    return tuple(fill(text, width) for text, width in zip(texts, WIDTHS, strict=True))


WRITERS = {"table": _as_table, "json": _as_json}
