"""Verify a figure or a paper: `lineofsight verify 3f9a1c2b7d40e5f6` or `lineofsight verify report.pdf`."""

import json
import sys
from dataclasses import asdict

from django.core.management.base import BaseCommand

from lineofsight.snapshots.verification import Verdict, overall, verify

STATUS = {"same": 0, "different": 1, "cannot": 2}


class Command(BaseCommand):
    """Exits with 0 when every figure is the same, 1 when one is different, and 2 when one can't be worked out."""

    help = "Work a figure, or every figure in a paper's PDF, out again and say: same, different or cannot."

    def add_arguments(self, parser) -> None:
        """This function will declare what may follow `lineofsight verify`."""
        parser.add_argument("subject", metavar="FIGURE_OR_PDF", help="a figure's id, or a paper's PDF file")
        parser.add_argument("--format", choices=("table", "json"), default="table", help="how to print the result")

    def handle(self, *args, **options) -> None:
        """This function will verify, print what was found, and leave the exit status."""
        verdicts = verify(options["subject"])
        result = overall(verdicts)
        if options["format"] == "json":
            self.stdout.write(json.dumps({"result": result, "figures": [asdict(each) for each in verdicts]}, indent=2))
        else:
            self.stdout.write("\n".join([*map(_line, verdicts), result]))
        if STATUS[result]:
            sys.exit(STATUS[result])


def _line(verdict: Verdict) -> str:
    return f"{verdict.figure} {verdict.measure}".strip() + f": {verdict.sentence}"
