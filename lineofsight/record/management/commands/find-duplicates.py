"""Look for two records of one person: `lineofsight find-duplicates`. Nothing is merged: somebody looks at each pair."""

from typing import Any

from django.core.management.base import BaseCommand

from lineofsight.record.operations.finding_duplicates import find_duplicates
from lineofsight.web import clock
from lineofsight.web.words import plural


class Command(BaseCommand):
    """The command."""

    help = "Look through the whole record for two records of one person, and list the pairs for review."

    def handle(self, *args: Any, **options: Any) -> None:
        """This function will look, and say how many pairs are new."""
        self.stdout.write("Comparing everybody who is alike ...")
        found = find_duplicates(at=clock.now())
        new = plural(found, "new pair")
        self.stdout.write(f"{new} to look at, at /people/duplicates/." if found else "No new pair was found.")
