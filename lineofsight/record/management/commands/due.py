"""Print when something is due and how the date was counted: `lineofsight due GOV-AGENDA --start 2021-09-13`."""

import json
from dataclasses import asdict
from datetime import datetime

from django.core.management.base import BaseCommand, CommandError

from lineofsight.statute.answer import DueAnswer, ImpossibleDate, UnknownClock, due_answer
from lineofsight.statute.words import at_in_words, in_words


class Command(BaseCommand):
    """Answer from the declared clocks alone: no database is read."""

    help = "Print when a clock runs out, and how the date was counted."
    requires_system_checks = ()

    def add_arguments(self, parser):
        """This function will declare the code, the start and the ways of answering."""
        parser.add_argument("code", help="the clock, such as GOV-AGENDA (all are listed in docs/reference/clocks.md)")
        parser.add_argument("--start", required=True, help="2021-09-13, or with a time 2021-09-13T14:30 (London time)")
        parser.add_argument("--event", default="", help="the date of the meeting or review that some clocks wait for")
        parser.add_argument("--known-on", default="", help="count with the bank holidays known on this date")
        parser.add_argument("--format", choices=("table", "json"), default="table", dest="layout")

    def handle(self, *args, code, start, event, known_on, layout, **options):
        """This function will print the answer, or end with status 2 and a sentence that says what is wrong."""
        try:
            answer = due_answer(code, start, event_text=event, known_on_text=known_on)
        except (UnknownClock, ImpossibleDate) as error:
            raise CommandError(str(error), returncode=2) from error
        self.stdout.write(as_json(answer) if layout == "json" else as_table(answer))


def as_json(answer: DueAnswer) -> str:
    """This function will return the answer as one JSON object: code, start, due, unit, source and how."""
    return json.dumps({key: value for key, value in asdict(answer).items() if key != "name"}, ensure_ascii=False)


def as_table(answer: DueAnswer) -> str:
    """This function will return the answer as lines a person can read."""
    due = datetime.fromisoformat(answer.due)
    words = at_in_words(due) if "T" in answer.due else in_words(due.date())
    rows = (
        ("Clock", f"{answer.code}: {answer.name}"),
        ("Started", answer.start),
        ("Due", f"{answer.due} ({due:%A} {words})" if "T" not in answer.due else f"{answer.due} ({words}, {due:%A})"),
        ("Unit", answer.unit),
        ("Counted", answer.how),
        ("Source", answer.source),
    )
    return "\n".join(f"{label + ':':<9}{value}" for label, value in rows)
