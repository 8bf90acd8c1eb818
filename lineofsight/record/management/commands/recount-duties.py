"""Count the due date of every open duty again: `lineofsight recount-duties`, after a bank holiday is announced."""

from typing import Any

from django.core.management.base import BaseCommand

from lineofsight.record.operations.duties import recount_open_duties
from lineofsight.web.words import plural


class Command(BaseCommand):
    """The command."""

    help = "Count the due date of every open duty again. Duties already met keep the date they were judged by."

    def handle(self, *args: Any, **options: Any) -> None:
        """This function will recount, and say how many due dates moved."""
        self.stdout.write("Counting the due dates of open duties again ...")
        moved = recount_open_duties()
        self.stdout.write(f"{plural(moved, 'due date')} moved." if moved else "No due date moved.")
