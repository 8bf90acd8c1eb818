"""Open a continuity pack on any computer: `lineofsight open-continuity-pack FILE --to PAGE.html`."""

import os
from getpass import getpass
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from lineofsight.continuity.openpgp import UnableToOpen
from lineofsight.packs.writing import open_pack
from lineofsight.web import clock


class Command(BaseCommand):
    """Exits with 0 when the pack was opened, and 1 when it was not: then nothing is written. It needs no database."""

    help = "Decrypt a continuity pack into a page for any browser, and say how old it is."
    requires_system_checks = ()

    def add_arguments(self, parser) -> None:
        """This function will declare the pack and where its page goes."""
        parser.add_argument("file", type=Path, help="the pack")
        parser.add_argument("--to", required=True, type=Path, help="the page to write; it must not exist yet")

    def handle(self, *args, **options) -> None:
        """This function will open the pack with LINEOFSIGHT_PACK_PASSPHRASE, or ask for the passphrase."""
        passphrase = settings.LINEOFSIGHT_PACK_PASSPHRASE or getpass("Passphrase: ")
        try:
            page, age = open_pack(options["file"].read_bytes(), passphrase=passphrase, at=clock.now())
            with os.fdopen(os.open(options["to"], os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as out:
                out.write(page)
        except (UnableToOpen, OSError) as problem:
            raise CommandError(str(problem)) from problem
        self.stdout.write(f"{options['to']}: open it in a browser, and delete it when you are done. {age}")
