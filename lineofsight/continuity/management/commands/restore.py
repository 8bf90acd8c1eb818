"""Put an archive back: `lineofsight restore FILE`, or only look whether it is whole: `--check`."""

from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from lineofsight.continuity.restoring import UnableToRestore, check_archive, restore
from lineofsight.continuity.sealing import UnableToUnseal, WeakKey
from lineofsight.web import clock
from lineofsight.web.words import moment


class Command(BaseCommand):
    """Exits with 0 when everything was put back and checked, and 1 when nothing was."""

    help = "Put an archive back into an empty database, all of it or nothing, and compare every row."

    def add_arguments(self, parser) -> None:
        """This function will declare what may follow `lineofsight restore`."""
        parser.add_argument("file", metavar="FILE", type=Path, help="the archive")
        parser.add_argument("--check", action="store_true", help="only say whether the archive is whole")
        parser.add_argument(
            "--accept-broken-audit",
            action="store_true",
            help="put it back although its audit does not verify, as when the audit's key was lost",
        )

    def handle(self, *args, **options) -> None:
        """This function will put everything back, or only check the archive."""
        source, key = options["file"], settings.LINEOFSIGHT_BACKUP_KEY
        try:
            if options["check"]:
                held = check_archive(source, key=key)
            else:
                accepted = options["accept_broken_audit"]
                held = restore(source, key=key, at=clock.now(), is_broken_audit_accepted=accepted, tell=self.tell)
        except (UnableToRestore, UnableToUnseal, WeakKey) as problem:
            raise CommandError(str(problem)) from problem
        done = "is whole" if options["check"] else "was put back"
        made_at = moment(datetime.fromisoformat(held.head["made_at"]))
        self.stdout.write(
            f"The archive of {made_at} {done}: {held.rows:,} rows of {len(held.tables)} tables, "
            f"{len(held.files):,} files."
        )

    def tell(self, line: str) -> None:
        """This function will say how far it is, apart from what a script reads, and not in the colour of errors."""
        self.stderr.write(line, lambda text: text)
