"""Read the front matter of a measure's file: strictly, so that a slip of the pen is refused."""

import re

REQUIRED = ("code", "title", "question", "kind", "good", "source")
OPTIONAL = ("after", "beside", "comparator", "england", "england_year", "notes", "settles", "unit")


class NotAMeasure(ValueError):
    """The file is not a measure as measures are written here. The message names the file and what to mend."""


def split(text: str, *, file: str) -> tuple[dict[str, str], str]:
    """Return the front matter's values and the SQL below it.

    The front matter is the comment the file begins with: one `key: value` a line; an indented line carries on the
    value above it. Raises NotAMeasure for anything else.
    """
    found = re.fullmatch(r"/\*\n(.*?)\n\*/\n(.*)", text, flags=re.DOTALL)
    if not found:
        raise NotAMeasure(f"{file} must begin with its front matter, in a comment between /* and */.")
    values = _values(found[1].splitlines(), file)
    if missing := [key for key in REQUIRED if key not in values]:
        raise NotAMeasure(f"{file} does not say its {', '.join(missing)}.")
    return values, found[2].strip()


def _values(lines: list[str], file: str) -> dict[str, str]:
    """Return the values by key."""
    values: dict[str, str] = {}
    key = ""
    for line in lines:
        if line.startswith(" ") and key:
            values[key] += " " + line.strip()
            continue
        key, value = _key_and_value(line, file)
        if key in values:
            raise NotAMeasure(f"{file} says its {key} twice.")
        values[key] = value
    return values


def _key_and_value(line: str, file: str) -> tuple[str, str]:
    """Return one line's key and value."""
    key, colon, value = line.partition(": ")
    if not colon or not value.strip():
        raise NotAMeasure(f"{file} has a line that is not `key: value`: {line!r}.")
    if key not in REQUIRED + OPTIONAL:
        raise NotAMeasure(f"{file} has an unknown key: {key}. Use {', '.join(REQUIRED + OPTIONAL)}.")
    return key, value.strip()
