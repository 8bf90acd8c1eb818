"""Run the command without the rest of the service."""

import sys
from argparse import ArgumentParser

from lineofsight.measures.spc.command import HELP, add_arguments, answer
from lineofsight.measures.spc.points import UnableToChart


def main() -> int:
    """Print the chart of a file. Return 0, or 2 when the series can't be read."""
    parser = ArgumentParser(prog="python -m lineofsight.measures.spc", description=HELP)
    add_arguments(parser)
    try:
        sys.stdout.write(answer(vars(parser.parse_args())) + "\n")
    except UnableToChart as error:
        sys.stderr.write(f"{error}\n")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
