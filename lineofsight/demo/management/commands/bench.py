"""Print how fast the product is: `make bench`."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from tabulate import tabulate

from lineofsight.demo.bench.figures import cohorts_row, measures_row, publishing_row
from lineofsight.demo.bench.packs import pack_row
from lineofsight.demo.bench.pages import page_rows
from lineofsight.demo.bench.timing import HEADINGS
from lineofsight.demo.building.authority import build
from lineofsight.demo.building.size import Size
from lineofsight.demo.simulation import trends
from lineofsight.record.models import CaseStep, Person
from lineofsight.web.clock import pretend_it_is

LARGE = Size(children=60_000, assessed_a_month=1_900, crowded=True)


class Command(BaseCommand):
    """The command."""

    help = "Load 60,000 children with 1,000,000 steps where they are missing, and print how long things take."

    def add_arguments(self, parser: CommandParser) -> None:
        """This function will declare that a smaller authority can be timed."""
        parser.add_argument("--scale", type=float, default=1.0, help="0.05 loads in seconds, to try the bench itself")

    def handle(self, *args: Any, **options: Any) -> None:
        """This function will print the table. It judges nothing: the exit status is 0 however long things take."""
        now = trends.LAST_MOMENT
        if not Person.objects.exists():
            scale = options["scale"]
            size = Size(round(LARGE.children * scale), LARGE.assessed_a_month * scale, crowded=True)
            build(size=size, seed=2019, now=now, say=self.stdout.write)
        pretend_it_is(now)
        self.stdout.write(f"{Person.objects.count():,} people, {CaseStep.objects.count():,} case steps")
        rows = page_rows()
        published, snapshot = publishing_row(now)
        rows += [published, measures_row(snapshot), cohorts_row(snapshot), pack_row()]
        self.stdout.write(tabulate([row.cells() for row in rows], headers=HEADINGS, stralign="left", numalign="right"))
