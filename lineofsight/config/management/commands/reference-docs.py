"""Write or check the reference pages: `lineofsight reference-docs --write` or `--check`."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from lineofsight.config.reference import PAGES, stale_pages, write_pages


class Command(BaseCommand):
    """The command."""

    help = "Write the reference pages in docs/reference from the declarations, or check that they are current."

    def add_arguments(self, parser: CommandParser) -> None:
        """This function will declare that either --write or --check is given."""
        what = parser.add_mutually_exclusive_group(required=True)
        what.add_argument("--write", action="store_true", help="write the pages that are stale")
        what.add_argument("--check", action="store_true", help="say which pages are stale, and fail if any is")

    def handle(self, *args: Any, **options: Any) -> None:
        """This function will write or check the pages. Raises CommandError when a checked page is stale."""
        if options["write"]:
            written = write_pages()
            self.stdout.write(f"Wrote {', '.join(written)}." if written else "Every page is current.")
            return
        if stale := stale_pages():
            raise CommandError(f"Out of date: {', '.join(stale)}. Run `make docs` and commit what it writes.")
        self.stdout.write(f"All {len(PAGES)} pages are current.")
