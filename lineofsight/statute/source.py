"""Where a rule comes from and how binding it is, for a reader to check."""

from dataclasses import dataclass, replace
from enum import StrEnum


class Basis(StrEnum):
    """How binding a rule is: an authority may change a local default, and nothing else."""

    STATUTE = "statute"
    GUIDANCE = "guidance"
    PRACTICE = "practice"
    PUBLISHED = "published papers"
    LOCAL = "local default"


@dataclass(frozen=True, kw_only=True)
class Source:
    """Where a rule comes from, for a reader to check. No paragraph is given unless its text was checked."""

    title: str
    basis: Basis
    paragraph: str = ""
    href: str = ""

    def __str__(self) -> str:
        return f"{self.title}, {self.paragraph}" if self.paragraph else self.title

    def at(self, paragraph: str) -> "Source":
        """Return the same source pointing at one paragraph, section or regulation of it."""
        return replace(self, paragraph=paragraph)
