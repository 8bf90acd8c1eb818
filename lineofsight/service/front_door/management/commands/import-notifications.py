"""Load police notifications from a file: `lineofsight import-notifications FILE --by USERNAME`."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from lineofsight.access.checks import NotAllowed
from lineofsight.service.front_door.notifications_file import NotNotifications
from lineofsight.service.front_door.operations.notifications import load_notifications
from lineofsight.snapshots.management.arguments import account
from lineofsight.web import clock

WRONG_FILE = 2


class Command(BaseCommand):
    """Exits with 0 when every line was loaded or there already, 1 when any was refused, 2 when the file is no CSV."""

    help = "Load police notifications from a CSV file: good lines load, others are refused with line and reason."

    def add_arguments(self, parser: CommandParser) -> None:
        """This function will declare what may follow `lineofsight import-notifications`."""
        parser.add_argument("file", type=Path, help="the CSV file")
        parser.add_argument("--by", metavar="USERNAME", required=True, help="the account in whose name to load it")

    def handle(self, *args: Any, **options: Any) -> None:
        """This function will load the file. Raises CommandError with the sentence that says what is wrong."""
        path: Path = options["file"]
        try:
            content = path.read_bytes()
            file = load_notifications(content=content, name=path.name, by=account(options["by"]), at=clock.now())
        except (OSError, NotNotifications) as error:
            raise CommandError(str(error), returncode=WRONG_FILE) from error
        except NotAllowed as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{file.loaded} loaded, {file.already} there already, {len(file.refused)} refused.")
        for line, reason in file.refused:
            self.stdout.write(f"  Line {line}: {reason}")
        if file.refused:
            raise CommandError("Some lines were refused. Put them right and load the file again.")
