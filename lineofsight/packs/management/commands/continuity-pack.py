"""Make a team's continuity pack: `lineofsight continuity-pack --team TEAM --file F --by USERNAME`."""

import os
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from lineofsight.access.checks import NotAllowed
from lineofsight.continuity.openpgp import WeakPassphrase
from lineofsight.packs import queries
from lineofsight.packs.queries import NoSuchTeam
from lineofsight.packs.writing import make_pack
from lineofsight.web import clock


class Command(BaseCommand):
    """Exits with 0 when the pack was made. It takes the passphrase from LINEOFSIGHT_PACK_PASSPHRASE."""

    help = "Write the essentials of the children a team works with into one encrypted file."

    def add_arguments(self, parser) -> None:
        """This function will declare the team, the file and who takes it out."""
        parser.add_argument("--team", required=True, metavar="CODE", help="the team's code")
        parser.add_argument("--file", required=True, type=Path, help="the file to write, as front-door.gpg")
        parser.add_argument("--by", required=True, metavar="USERNAME", help="who takes it out")

    def handle(self, *args, **options) -> None:
        """This function will make the pack, readable to its owner alone. One that was there before is replaced."""
        try:
            team = queries.team_of(options["team"], on=clock.today())
            by = queries.account(options["by"])
            content = make_pack(team, passphrase=settings.LINEOFSIGHT_PACK_PASSPHRASE, by=by, at=clock.now())
            _write(options["file"], content)
        except (NoSuchTeam, WeakPassphrase, NotAllowed, OSError) as problem:
            raise CommandError(str(problem)) from problem
        self.stdout.write(f"{options['file']}: the pack of {team.name}.")


def _write(target: Path, content: bytes) -> None:
    part = target.with_name(f".{target.name}.part")
    part.unlink(missing_ok=True)
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
        out.write(content)
    part.rename(target)
