"""`lineofsight pack SLUG --pdf FILE`: write the PDF of a published pack."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from lineofsight.council.agendas.published import NoPack
from lineofsight.council.agendas.queries.packs import taken_out
from lineofsight.papers.frozen import AlteredPaper
from lineofsight.papers.management.commands.paper import WRONGLY_CALLED, write
from lineofsight.papers.pdf import UnableToPrint
from lineofsight.web.clock import now


class Command(BaseCommand):
    """Writes the whole file or nothing."""

    help = "Write the PDF of the published pack of a meeting of the council."

    def add_arguments(self, parser):
        """This function will say what the command takes."""
        parser.add_argument("slug", help="The last part of the pack's address, such as scrutiny-panel-2021-09-21.")
        parser.add_argument("--pdf", required=True, type=Path, metavar="FILE", help="Where to write the PDF.")

    def handle(self, *args, slug, pdf, **options):
        """This function will write the PDF. What can't be done ends with exit status 2 and leaves no file behind."""
        try:
            made = taken_out(slug, by=None, at=now())
        except (NoPack, AlteredPaper, UnableToPrint) as error:
            raise CommandError(str(error), returncode=WRONGLY_CALLED) from error
        try:
            write(pdf, made)
        except OSError as error:
            raise CommandError(f"{pdf} can't be written: {error.strerror}.", returncode=WRONGLY_CALLED) from error
        self.stdout.write(f"Wrote {pdf} ({len(made):,} bytes).")
