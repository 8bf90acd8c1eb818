"""The form that narrows the chronology."""

from dataclasses import dataclass
from datetime import date

from lineofsight.record.queries.chronology import EventKind
from lineofsight.web import fields
from lineofsight.web.forms import Form


@dataclass(frozen=True)
class Asked:
    """As at which day, and which kinds of event; None is every kind."""

    as_at: date
    kinds: frozenset[str] | None


class ChronologyForm(Form):
    """Which events to show, as known on which day."""

    kinds = fields.CheckboxesField(
        label="Show", choices=[(kind.value, kind.label) for kind in EventKind], required=False, mark_optional=False,
        small=True,
    )  # fmt: skip
    as_at = fields.DateField(
        label="As known on", required=False, mark_optional=False, latest="today",
        hint="What was written later is left out.",
    )  # fmt: skip

    def asked(self, *, default: date) -> Asked:
        """This function will return what was asked for: all as known today where nothing was, or nothing sensible."""
        found = self.cleaned_data if self.is_bound and self.is_valid() else {}
        return Asked(found.get("as_at") or default, frozenset(found.get("kinds") or ()) or None)
