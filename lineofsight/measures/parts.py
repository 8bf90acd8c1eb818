"""Parts of SQL that several measures share: written once, and part of the text of each."""

import re
from collections.abc import Mapping

from lineofsight.measures.front_matter import NotAMeasure

PART = re.compile(r"^\{(\w+)\}$", flags=re.MULTILINE)
"""A part is named in braces on a line of its own."""


def with_parts(text: str, parts: Mapping[str, str], *, file: str) -> str:
    """Return a measure's text with each part it names written out, so that its digest changes when a part does.

    `parts` holds texts by the names of their files, as whereabouts.sql. Raises NotAMeasure for a part there is not.
    """
    if unknown := [name for name in PART.findall(text) if f"{name}.sql" not in parts]:
        raise NotAMeasure(f"{file} names the part {', '.join(unknown)}. The parts are {', '.join(sorted(parts))}.")
    return PART.sub(lambda found: parts[f"{found[1]}.sql"].strip(), text)
