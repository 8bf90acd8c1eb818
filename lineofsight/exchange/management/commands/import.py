"""Read a file made by another system: `lineofsight import annex-a FILE.xlsx`."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from tabulate import tabulate

from lineofsight.access.checks import NotAllowed
from lineofsight.exchange.annex_a import Imported, import_annex_a
from lineofsight.returns.annex_a.workbook import NotAnAnnexA
from lineofsight.snapshots.management.arguments import account, day
from lineofsight.snapshots.operations import UnableToPublish
from lineofsight.web import clock

WRONG_FILE = 2
REFUSALS_SHOWN = 50


class Command(BaseCommand):
    """Exits with 0 when a snapshot was made, 1 when it could not be, and 2 when the file is not what it should be."""

    help = "Read a file made by another system into a snapshot of its own. The last line printed is the snapshot's id."

    def add_arguments(self, parser: CommandParser) -> None:
        """This function will declare what may follow `lineofsight import`."""
        parser.add_argument("kind", choices=["annex-a"], help="what the file is")
        parser.add_argument("file", type=Path, help="the workbook")
        parser.add_argument("--as-at", type=day, metavar="DATE", help="the inspection date; else the file's latest day")
        parser.add_argument("--by", metavar="USERNAME", help="the account in whose name to import")
        parser.add_argument("--format", choices=("table", "json"), default="table", help="how to print the result")

    def handle(self, *args: Any, **options: Any) -> None:
        """This function will import the file. Raises CommandError with the sentence that says what is wrong."""
        by, at = account(options["by"]), clock.now()
        try:
            imported = import_annex_a(options["file"], as_at=options["as_at"], by=by, at=at)
        except NotAnAnnexA as error:
            raise CommandError(str(error), returncode=WRONG_FILE) from error
        except (UnableToPublish, NotAllowed) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(as_json(imported) if options["format"] == "json" else as_table(imported))


def as_json(imported: Imported) -> str:
    """This function will return what was read, refused and left blank, and the snapshot, as JSON."""
    lists = [
        {
            "list": read.number,
            "title": read.title,
            "rows_read": len(read.rows),
            "rows_refused": [{"row": r.row, "reason": r.reason} for r in read.refused],
            "left_blank": dict(read.left_blank),
        }
        for read in imported.lists
    ]
    return json.dumps(
        {"snapshot": imported.snapshot.slug, "as_at": imported.snapshot.as_at.isoformat(), "lists": lists}
    )


def as_table(imported: Imported) -> str:
    """This function will return the same in words, with the snapshot's id on the last line."""
    lists = imported.lists
    counts = [(f"List {read.number}", read.title, len(read.rows), len(read.refused)) for read in lists]
    refused = [f"  List {r.list_number}, row {r.row}: {r.reason}" for read in lists for r in read.refused]
    blanks = [f"  List {r.number}, {n} times: {why}" for r in lists for why, n in r.left_blank.most_common()]
    parts = [tabulate(counts, headers=("", "", "Rows read", "Rows refused"))]
    if refused:
        more = len(refused) - REFUSALS_SHOWN
        parts += ["", "Refused:", *refused[:REFUSALS_SHOWN], *([f"  and {more} more"] if more > 0 else [])]
    if blanks:
        parts += ["", "Not understood, and left blank:", *blanks]
    parts += ["", f"As known at {imported.snapshot.as_at:%-d %B %Y}. The snapshot's id:", imported.snapshot.slug]
    return "\n".join(parts)
