"""Check the audit: `lineofsight audit verify`."""

import json
import sys
from dataclasses import asdict

from django.core.management.base import BaseCommand

from lineofsight.access import audit


class Command(BaseCommand):
    """Exits with 0 when the audit is whole, 1 when it was tampered with, and 2 when wrongly called."""

    help = "Check that no entry of the audit was changed, removed, moved or put in."

    def add_arguments(self, parser) -> None:
        """This function will declare what may follow `lineofsight audit`."""
        parts = parser.add_subparsers(dest="part", required=True, metavar="verify")
        verify = parts.add_parser("verify", help="recompute every seal, from the first entry to the last")
        verify.add_argument("--format", choices=("table", "json"), default="table", help="how to print the result")

    def handle(self, *args, **options) -> None:
        """This function will check the whole audit and print what was found."""
        report = audit.verify()
        self.stdout.write(json.dumps(asdict(report)) if options["format"] == "json" else _table(report))
        if not report.ok:
            sys.exit(1)


def _table(report: audit.AuditReport) -> str:
    """This function will write the report for a person to read."""
    if report.ok:
        lines = ["The audit is whole.", f"Entries: {report.count}", f"Head:    {report.head or 'none yet'}"]
    else:
        lines = ["The audit was tampered with.", f"First fault:  {report.first_fault}", f"Good entries: {report.count}"]
    return "\n".join(lines)
