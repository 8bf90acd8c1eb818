"""The command line: `python -m lineofsight.ssd check FOLDER`, the same as `lineofsight ssd check FOLDER`."""

from argparse import ArgumentParser, ArgumentTypeError
from datetime import date

from lineofsight.ssd.checking.rendering import WRITERS

HELP = "Judge a folder of Parquet or CSV files against the national dataset's specification."
CLEAN, AT_FAULT, CANNOT_READ = 0, 1, 2


def add_arguments(parser: ArgumentParser, *, subject: str = "FOLDER") -> None:
    """Declare what may follow the command."""
    parser.add_argument("what", choices=("check",), help="check files against the specification")
    parser.add_argument("subject", metavar=subject, help="files named by their tables, such as ssd_person.csv")
    parser.add_argument("--as-at", type=day, metavar="DATE", help="the day of files that have no manifest")
    parser.add_argument("--format", choices=[*WRITERS], default="table", help="how to print the findings")


def day(text: str) -> date:
    """Return the day written as 2021-07-31. Raises ArgumentTypeError."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"“{text}” is not a date. Write it as 2021-07-31.") from None
