"""Build the made-up authority: `lineofsight load-demo`."""

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser

from lineofsight.demo.building.authority import Size, build
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
        if options["migrate"]:
            call_command("migrate", verbosity=0)
        if anyone_recorded():
            if options["if_missing"]:
                self.stdout.write("The made-up authority is there already.")
                return
            raise CommandError(
                "The database holds people already. Load the demo into an empty one: `make clean` first."
            )
        if not 0 < options["scale"] <= 20:
            raise CommandError("--scale is a number above 0 and at most 20.")
        size = Size.at_scale(options["scale"])
        now = trends.LAST_MOMENT
        counts = build(size=size, seed=options["seed"], now=now, say=self.stdout.write)
        for name, count in counts.items():
            self.stdout.write(f"  {count:>9,} {name}")
        pretend_it_is(now)
        publish_demo(now=now, say=self.stdout.write)
        add_rights(now=now, say=self.stdout.write)
        self.stdout.write("The made-up authority is ready.")
