"""Running a command of the product within a test."""

import io

from django.core.management import call_command


def printed_by(*arguments) -> str:
    """This function will run a command and return what it prints."""
    out = io.StringIO()
    call_command(*arguments, stdout=out, stderr=io.StringIO())
    return out.getvalue()
