"""Judge files without the rest of the service: `python -m lineofsight.ssd check FOLDER`."""

import sys
from argparse import ArgumentParser

from lineofsight.ssd.checking import UnableToCheck, check
from lineofsight.ssd.checking.command import AT_FAULT, CANNOT_READ, CLEAN, HELP, add_arguments
from lineofsight.ssd.checking.rendering import WRITERS


def main() -> int:
    """Print how the files were judged. Return 0 where they are clean, 1 at a fault, and 2 where they can't be read."""
    parser = ArgumentParser(prog="python -m lineofsight.ssd", description=HELP)
    add_arguments(parser)
    asked = parser.parse_args()
    try:
        found = check(asked.subject, as_at=asked.as_at)
    except UnableToCheck as error:
        sys.stderr.write(f"{error}\n")
        return CANNOT_READ
    sys.stdout.write(WRITERS[asked.format](found) + "\n")
    return CLEAN if found.is_clean else AT_FAULT


if __name__ == "__main__":
    sys.exit(main())
