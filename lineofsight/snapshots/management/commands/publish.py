"""Publish a snapshot: `lineofsight publish --as-at 2021-07-31`."""

import json

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from tabulate import tabulate

from lineofsight.access.checks import NotAllowed
from lineofsight.snapshots.first_counts import count_first
from lineofsight.snapshots.management.arguments import account, day
from lineofsight.snapshots.models import Snapshot
from lineofsight.snapshots.operations import UnableToPublish, publish
from lineofsight.web import clock


class Command(BaseCommand):
    """Exits with 0 when a snapshot was published, 1 when it could not be, and 2 when wrongly called."""

    help = "Freeze the record as a snapshot in the national dataset. The last line printed is the snapshot's id."

    def add_arguments(self, parser) -> None:
        """This function will declare what may follow `lineofsight publish`."""
        parser.add_argument(
            "--as-at", type=day, metavar="DATE", help="as known when this day ended; today if not given"
        )
        parser.add_argument("--by", metavar="USERNAME", help="the account in whose name to publish")
        parser.add_argument(
            "--not-counted", action="store_true", help="leave the first figures to be counted when they are asked for"
        )
        parser.add_argument("--format", choices=("table", "json"), default="table", help="how to print the result")

    def handle(self, *args, **options) -> None:
        """This function will publish, saying on the way which table is being read."""
        now = clock.now()
        as_at = options["as_at"] or timezone.localdate(now)
        try:
            snapshot = publish(
                as_at=as_at, by=account(options["by"]), at=now, progress=self._progress, may_begin_processes=True
            )
        except (UnableToPublish, NotAllowed) as error:
            raise CommandError(str(error)) from error
        if not options["not_counted"]:
            count_first(snapshot, say=self._say)
        self.stdout.write(_as_json(snapshot) if options["format"] == "json" else _as_table(snapshot))

    def _progress(self, table: str) -> None:
        self._say(f"Reading {table}")

    def _say(self, what: str) -> None:
        self.stderr.write(f"{what} ...")


def _as_json(snapshot: Snapshot) -> str:
    return json.dumps({"snapshot": snapshot.slug, "digest": snapshot.digest, **snapshot.manifest}, indent=2)


def _as_table(snapshot: Snapshot) -> str:
    tables = snapshot.manifest["tables"]
    rows = [
        (name, held["rows"], "" if held["national"] else "local", held["sha256"][:12]) for name, held in tables.items()
    ]
    not_held = ", ".join(snapshot.manifest["tables_not_held"]) or "none"
    return "\n".join(
        [
            tabulate(rows, headers=("Table", "Rows", "", "SHA-256")),
            "",
            f"Not held: {not_held}",
            f"As known at {snapshot.as_at:%-d %B %Y}. The snapshot's id:",
            snapshot.slug,
        ]
    )
