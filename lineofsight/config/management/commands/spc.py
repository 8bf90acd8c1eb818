"""Judge a series by its limits: `lineofsight spc FILE.csv --kind flow --good lower`."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from lineofsight.measures.spc import UnableToChart
from lineofsight.measures.spc.command import HELP, add_arguments, answer

WRONGLY_CALLED = 2


class Command(BaseCommand):
    """Exits with 0 when the series was read, also where limits are refused, and 2 when it can't be read."""

    help = HELP
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        """This function will declare what may follow `lineofsight spc`."""
        add_arguments(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        """This function will print the chart. Raises CommandError when the series can't be read."""
        try:
            self.stdout.write(answer(options))
        except UnableToChart as error:
            raise CommandError(str(error), returncode=WRONGLY_CALLED) from error
