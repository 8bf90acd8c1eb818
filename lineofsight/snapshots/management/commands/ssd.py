"""Judge a snapshot, or files made elsewhere: `lineofsight ssd check 2022-09-30-1818c062` or `... check FOLDER`."""

import sys
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from lineofsight.snapshots import queries
from lineofsight.ssd.checking import UnableToCheck, check
from lineofsight.ssd.checking.command import AT_FAULT, CANNOT_READ, HELP, add_arguments
from lineofsight.ssd.checking.rendering import WRITERS
from lineofsight.web import clock


class Command(BaseCommand):
    """Exits with 0 when nothing is wrong, 1 when something is, and 2 when the files can't be read."""

    help = HELP

    def add_arguments(self, parser) -> None:
        """This function will declare what may follow `lineofsight ssd`."""
        add_arguments(parser, subject="FOLDER_OR_SNAPSHOT")

    def handle(self, *args, **options) -> None:
        """This function will judge, print the findings, and leave the exit status."""
        try:
            found = check(_place(options["subject"]), as_at=options["as_at"] or clock.today())
        except UnableToCheck as error:
            raise CommandError(str(error), returncode=CANNOT_READ) from error
        self.stdout.write(WRITERS[options["format"]](found))
        if not found.is_clean:
            sys.exit(AT_FAULT)


def _place(subject: str) -> Path:
    """This function will return the folder of a snapshot, or the path itself where there is one."""
    if Path(subject).exists():
        return Path(subject)
    try:
        return queries.snapshot(subject).folder
    except queries.NoSnapshot as error:
        said = f"There is neither a folder nor a snapshot {subject}."
        raise CommandError(said, returncode=CANNOT_READ) from error
