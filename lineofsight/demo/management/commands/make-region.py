"""Make up the snapshots of other authorities, to collate with ours: `lineofsight make-region FOLDER`."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from lineofsight.demo.region import write_region
from lineofsight.snapshots.management.arguments import WRONGLY_CALLED
from lineofsight.snapshots.queries import NoSnapshot, snapshot

CANNOT_ANSWER = 3


class Command(BaseCommand):
    """Exits with 2 where the folder holds something already, and with 3 where there is no snapshot to draw from."""

    help = "Write made-up authorities' snapshots into a folder, drawn at random from a snapshot of ours."

    def add_arguments(self, parser: CommandParser) -> None:
        """This function will declare what may follow `lineofsight make-region`."""
        parser.add_argument("folder", metavar="FOLDER", help="where to write: a new or empty folder")
        parser.add_argument("--authorities", type=int, default=12, metavar="N", help="how many; 12 if not given")
        parser.add_argument("--seed", type=int, default=2019, help="another seed is another region")
        parser.add_argument("--snapshot", metavar="ID", help="draw from this snapshot; our latest if not given")

    def handle(self, *args: Any, **options: Any) -> None:
        """This function will write the region."""
        into = Path(options["folder"])
        if into.exists() and any(into.iterdir()):
            raise CommandError(f"{into} is not empty. Name a new folder.", returncode=WRONGLY_CALLED)
        try:
            held = snapshot(options["snapshot"])
        except NoSnapshot as error:
            raise CommandError(str(error), returncode=CANNOT_ANSWER) from error
        write_region(
            ours=held.folder, into=into, count=options["authorities"], seed=options["seed"], say=self.stdout.write
        )
