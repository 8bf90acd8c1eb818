"""Read every text again for the search of texts: `lineofsight rebuild-text-search`."""

from typing import Any

from django.core.management.base import BaseCommand

from lineofsight.record.textsearch.keeping import rebuild


class Command(BaseCommand):
    """The command."""

    help = "Read every text again for the search of texts: after loading rows in bulk, or an upgrade that says so."

    def handle(self, *args: Any, **options: Any) -> None:
        """This function will rebuild the index, and say how many texts there are."""
        count = rebuild(say=self.stdout.write)
        self.stdout.write(f"{count:,} texts can be searched.")
