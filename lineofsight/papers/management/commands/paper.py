"""`lineofsight paper SLUG --pdf FILE`: write the PDF of a published paper."""

import os
import tempfile
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from lineofsight.papers.frozen import AlteredPaper
from lineofsight.papers.pdf import UnableToPrint
from lineofsight.papers.queries import NoPaper, printed
from lineofsight.web.clock import now

WRONGLY_CALLED = 2


class Command(BaseCommand):
    """Writes the whole file or nothing."""

    help = "Write the PDF of a published paper."

    def add_arguments(self, parser):
        """This function will say what the command takes."""
        parser.add_argument("slug", help="The last part of the paper's address, such as improvement-board-july-2021.")
        parser.add_argument("--pdf", required=True, type=Path, metavar="FILE", help="Where to write the PDF.")

    def handle(self, *args, slug, pdf, **options):
        """This function will write the PDF. What can't be done ends with exit status 2 and leaves no file behind."""
        try:
            made = printed(slug, by=None, at=now())
        except (NoPaper, AlteredPaper, UnableToPrint) as error:
            raise CommandError(str(error), returncode=WRONGLY_CALLED) from error
        try:
            write(pdf, made)
        except OSError as error:
            raise CommandError(f"{pdf} can't be written: {error.strerror}.", returncode=WRONGLY_CALLED) from error
        self.stdout.write(f"Wrote {pdf} ({len(made):,} bytes).")


def write(file: Path, content: bytes) -> None:
    """This function will write a file in one step: a reader sees the old file or the whole new one. Raises OSError."""
    handle, part = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        os.chmod(part, 0o644)
        os.replace(part, file)
    except BaseException:
        Path(part).unlink(missing_ok=True)
        raise
