"""What the commands about snapshots take: dates and accounts, each refused with a sentence."""

import argparse
from datetime import date
from typing import get_args

from django.core.management.base import CommandError

from lineofsight.access.models import User
from lineofsight.measures.breakdowns import NotABreakdown, written
from lineofsight.measures.figure import By

WRONGLY_CALLED = 2
BY = f"break it down by {', '.join(get_args(By))}, or a time and a group: month,ward; by worker nothing is kept"


def day(text: str) -> date:
    """This function will read a date written 2021-07-31. Anything else is refused by argparse, with exit status 2."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is not a date. Write it as 2021-07-31.") from None


def breakdown(text: str) -> str | None:
    """This function will read a breakdown such as month or month,ward. Anything else is refused by argparse."""
    try:
        return written(text)
    except NotABreakdown as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def account(username: str | None) -> User | None:
    """This function will return the account in whose name a command runs; None for the command line itself.

    Raises CommandError, with exit status 2, when there is no such account.
    """
    if username is None:
        return None
    found = User.objects.filter(username=User.normalise_username(username)).first()
    if found is None:
        raise CommandError(f"There is no account {username}.", returncode=WRONGLY_CALLED)
    return found
