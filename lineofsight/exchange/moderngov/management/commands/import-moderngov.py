"""Read a modern.gov site: `lineofsight import-moderngov https://ADDRESS --user USERNAME`."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from lineofsight.access.checks import NotAllowed
from lineofsight.bodies.kinds import MEETING_IN_PUBLIC
from lineofsight.exchange.moderngov.client import Client, UnableToAsk, base_of
from lineofsight.exchange.moderngov.operations.running import Running, begin
from lineofsight.exchange.moderngov.report import Report
from lineofsight.snapshots.management.arguments import account, day
from lineofsight.web import clock

BROKEN_OFF = 1
WRONGLY_CALLED = 2


class Command(BaseCommand):
    """Exits with 0 when it came to its end, 1 when it was broken off, and 2 when it was called wrongly."""

    help = (
        "Import committees, meetings, agendas and minutes from a modern.gov site. Run again, it brings them up to date."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """This function will declare what may follow `lineofsight import-moderngov`."""
        parser.add_argument("address", help="the address of the site, such as https://democracy.example.gov.uk")
        parser.add_argument("--user", required=True, metavar="USERNAME", help="the account in whose name to import")
        parser.add_argument("--committee", default="", metavar="ID", help="only this committee, by its number there")
        parser.add_argument("--kind", choices=MEETING_IN_PUBLIC, default="", help="what that committee is here")
        parser.add_argument("--from", dest="from_on", type=day, metavar="DATE", help="read meetings from this day")
        parser.add_argument("--to", dest="to_on", type=day, metavar="DATE", help="read meetings until this day")
        parser.add_argument("--pause", type=float, default=0.5, metavar="SECONDS", help="wait before each question")
        parser.add_argument("--report", type=Path, metavar="FILE", help="write the report there too: words, or .json")

    def handle(self, *args: Any, **options: Any) -> None:
        """This function will run the import and print its report. Raises CommandError where it was broken off."""
        if options["kind"] and not options["committee"]:
            raise CommandError("Say with --committee which committee is of that kind.", returncode=WRONGLY_CALLED)
        report = self._run(options)
        if options["report"]:
            as_json = options["report"].suffix == ".json"
            text = json.dumps(report.kept(), indent=2) if as_json else report.text()
            options["report"].write_text(text + "\n", encoding="utf-8")
        self.stdout.write(report.text())
        if report.broken:
            raise CommandError(report.broken, returncode=BROKEN_OFF)

    def _run(self, options: dict[str, Any]) -> Report:
        by, at = account(options["user"]), clock.now()
        try:
            source = base_of(options["address"])
            asked = {key: options[key] for key in ("committee", "from_on", "to_on")}
            run = begin(source=source, **asked, by=by, at=at)
        except UnableToAsk as error:
            raise CommandError(str(error), returncode=WRONGLY_CALLED) from error
        except NotAllowed as error:
            raise CommandError(str(error)) from error
        client = Client(source, pause=max(options["pause"], 0.0))
        self.stderr.write(f"Meetings from {run.from_on:%-d %B %Y} to {run.to_on:%-d %B %Y}")
        running = Running(run, client=client, at=at, say=self.stderr.write, kind=options["kind"])
        return running.go(now=clock.now)
