"""Make an encrypted archive of everything: `lineofsight backup FILE`."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from lineofsight.continuity.making import UnableToBackUp, back_up
from lineofsight.continuity.sealing import WeakKey
from lineofsight.web import clock


class Command(BaseCommand):
    """Exits with 0 when the archive was made, and 1 when it was not: then there is no file."""

    help = "Write every table, snapshot and document, as they are at this moment, into one encrypted file."

    def add_arguments(self, parser) -> None:
        """This function will declare what may follow `lineofsight backup`."""
        parser.add_argument("file", metavar="FILE", type=Path, help="the archive to make; it must not exist yet")

    def handle(self, *args, **options) -> None:
        """This function will make the archive, and say what is in it."""
        try:
            made = back_up(options["file"], key=settings.LINEOFSIGHT_BACKUP_KEY, at=clock.now(), tell=self.tell)
        except (UnableToBackUp, WeakKey) as problem:
            raise CommandError(str(problem)) from problem
        self.stdout.write(
            f"{options['file']}: {made.rows:,} rows of {len(made.tables)} tables, {len(made.files):,} files."
        )

    def tell(self, line: str) -> None:
        """This function will say how far it is, apart from what a script reads, and not in the colour of errors."""
        self.stderr.write(line, lambda text: text)
