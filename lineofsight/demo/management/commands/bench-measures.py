"""Print how fast measures and their pages are on one authority, and measures on 150: `make bench`."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from tabulate import tabulate

from lineofsight.demo.bench.measure_pages import measure_page_rows
from lineofsight.demo.bench.region import AUTHORITIES, ROWS, make_nation, many_authorities_rows, one_authority_rows
from lineofsight.demo.bench.timing import HEADINGS
from lineofsight.snapshots.queries import snapshot


class Command(BaseCommand):
    """The command."""

    help = "Make up 150 authorities from our latest snapshot where they are missing, and print how long measures take."

    def add_arguments(self, parser: CommandParser) -> None:
        """This function will declare that a smaller region can be timed."""
        parser.add_argument("--authorities", type=int, default=AUTHORITIES, help="3 take seconds, to try the bench")

    def handle(self, *args: Any, **options: Any) -> None:
        """This function will print the table. It judges nothing: the exit status is 0 however long things take."""
        latest, count = snapshot(None), options["authorities"]
        ours = latest.folder
        region = Path(settings.LINEOFSIGHT_DATA) / f"region-{count}"
        make_nation(ours=ours, into=region, count=count, rows=ROWS * count // AUTHORITIES, say=self.stdout.write)
        rows = [*measure_page_rows(latest), *one_authority_rows(ours), *many_authorities_rows(region)]
        self.stdout.write(tabulate([row.cells() for row in rows], headers=HEADINGS, stralign="left", numalign="right"))
