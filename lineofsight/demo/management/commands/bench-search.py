"""Print how fast people are found among 200,000: `make bench` runs it on SQLite and on PostgreSQL."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import connection
from tabulate import tabulate

from lineofsight.demo.bench.crowd import load_crowd
from lineofsight.demo.bench.searches import search_rows
from lineofsight.demo.bench.timing import HEADINGS
from lineofsight.demo.simulation import trends
from lineofsight.record.models import Person, Word
from lineofsight.web.clock import pretend_it_is


class Command(BaseCommand):
    """The command."""

    help = "Load 200,000 people where there are none, and print how long each way of searching takes."

    def add_arguments(self, parser: CommandParser) -> None:
        """This function will declare that fewer people can be searched."""
        parser.add_argument("--people", type=int, default=200_000)

    def handle(self, *args: Any, **options: Any) -> None:
        """This function will print the table. It judges nothing: the exit status is 0 however long things take."""
        now = trends.LAST_MOMENT
        pretend_it_is(now)
        if not Person.objects.exists():
            load_crowd(people=options["people"], seed=2022, at=now, say=self.stdout.write)
            with connection.cursor() as cursor:
                cursor.execute("ANALYZE")  # As the databases do by themselves in the night after a load.
        words = Word.objects.count()
        self.stdout.write(f"{Person.objects.count():,} people with {words:,} names, on {connection.vendor}")
        rows = search_rows()
        self.stdout.write(tabulate([row.cells() for row in rows], headers=HEADINGS, stralign="left", numalign="right"))
