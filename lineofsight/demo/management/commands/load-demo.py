"""Build the made-up authority: `lineofsight load-demo`."""

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection

from lineofsight.demo.building.authority import build
from lineofsight.demo.building.beside import rows_beside
from lineofsight.demo.building.size import Size
from lineofsight.demo.publishing import publish_demo
from lineofsight.demo.rights import add_rights
from lineofsight.demo.simulation import trends
from lineofsight.record.queries.people import anyone_recorded
from lineofsight.web.clock import pretend_it_is


class Command(BaseCommand):
    """The command."""

    help = "Build the made-up authority in an empty database, with its snapshots and a published paper."

    def add_arguments(self, parser: CommandParser) -> None:
        """This function will declare how large an authority to make, and from which seed."""
        parser.add_argument("--seed", type=int, default=2019, help="another seed makes other people (2019)")
        parser.add_argument("--scale", type=float, default=1.0, help="1 is 34,000 children; 0.1 loads in seconds")
        parser.add_argument("--if-missing", action="store_true", help="do nothing where people are recorded already")
        parser.add_argument("--migrate", action="store_true", help="migrate first: sooner than two commands in a row")

    def handle(self, *args: Any, **options: Any) -> None:
        """This function will build the authority. Raises CommandError when the database holds people already."""
        if not 0 < options["scale"] <= 20:
            raise CommandError("--scale is a number above 0 and at most 20.")
        if _is_loaded():
            if not options["if_missing"]:
                raise CommandError(
                    "The database holds people already. Load the demo into an empty one: `make clean` first."
                )
            if options["migrate"]:
                call_command("migrate", verbosity=0)
            self.stdout.write("The made-up authority is there already.")
            return
        self._load(Size.at_scale(options["scale"]), seed=options["seed"], migrate=options["migrate"])

    def _load(self, size: Size, *, seed: int, migrate: bool) -> None:
        """This function will build the authority in an empty database, and publish."""
        now = trends.LAST_MOMENT
        with rows_beside(size=size, seed=seed, now=now) as beside:
            if migrate:
                call_command("migrate", verbosity=0)
            counts = build(size=size, seed=seed, now=now, say=self.stdout.write, beside=beside)
        for name, count in counts.items():
            self.stdout.write(f"  {count:>9,} {name}")
        pretend_it_is(now)
        publish_demo(now=now, say=self.stdout.write)
        add_rights(now=now, say=self.stdout.write)
        self.stdout.write("The made-up authority is ready.")


def _is_loaded() -> bool:
    """This function will say whether anyone is recorded: nobody is where there are no tables."""
    return "record_person" in connection.introspection.table_names() and anyone_recorded()
