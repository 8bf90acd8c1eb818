"""A code of a declared set, and the dates between which it could be recorded."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Code:
    """One value a record may hold. No `valid_from` means from the start; no `valid_until` means still in use."""

    code: str
    label: str
    valid_from: date | None = None
    valid_until: date | None = None
    hint: str = ""

    def is_valid(self, *, on: date) -> bool:
        """Say whether the code could be recorded on a date; the first and last days both count."""
        return (self.valid_from is None or self.valid_from <= on) and (
            self.valid_until is None or on <= self.valid_until
        )


def valid_codes(codes: tuple[Code, ...], *, on: date) -> tuple[Code, ...]:
    """Return the codes of a set that could be recorded on a date, in the set's own order."""
    return tuple(code for code in codes if code.is_valid(on=on))


def code_labels(codes: tuple[Code, ...]) -> dict[str, str]:
    """Return {code: label} for a whole set, with codes no longer in use, so that old records can be read."""
    return {code.code: code.label for code in codes}
