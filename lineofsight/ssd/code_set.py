"""What a code set is."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class CodeSet:
    """The codes one or more columns may hold, each with its label, and a note where extracts are seen to differ."""

    name: str
    labels: Mapping[str, str]
    note: str = ""

    def label(self, code: str | None) -> str:
        """Return the label of a code. Nothing recorded reads "Not recorded"; an unknown code is shown as it is."""
        if code is None or code == "":
            return "Not recorded"
        return self.labels.get(code, code)
