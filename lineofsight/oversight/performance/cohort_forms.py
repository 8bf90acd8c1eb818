"""Which cohorts are followed, and what of them is compared."""

from datetime import date
from typing import Any
from urllib.parse import urlencode

from lineofsight.measures.periods import MONTHS_IN
from lineofsight.oversight.performance.doors import AFTER, BACK, DOORS, PLACES, Door
from lineofsight.oversight.performance.months import Span, last_whole_month, months_after, span_of
from lineofsight.papers.periods import period_name
from lineofsight.snapshots.queries import snapshot, snapshot_choices
from lineofsight.web import fields
from lineofsight.web.forms import Form

SHOWN = {"year": 5, "quarter": 12}
A_YEAR = 12


class CohortForm(Form):
    """A door, a cohort to follow, and what to compare it by. Without an answer: the last year that has had a year.

    Who sees figures rounded chooses a financial year of our latest snapshot: see snapshots.release.
    """

    door = fields.SelectField(label="Came in by", choices=[(key, door.name) for key, door in DOORS.items()])
    cohort = fields.SelectField(label="Cohort", choices=())
    place = fields.SelectField(label="Compare how many were", choices=[(place, place) for place in PLACES])
    after = fields.SelectField(label="Draw them as they were", choices=[(str(n), f"{n} months later") for n in AFTER])
    snapshot = fields.SelectField(label="Snapshot", choices=())

    def __init__(self, data: Any, *, whole: bool) -> None:
        self.held = snapshot(data.get("snapshot") if whole else None)
        years, quarters = (ended(by, self.held.as_at) for by in SHOWN)
        grown = [span for span in years if span.ended_with(A_YEAR, by=self.held.as_at)]
        self.usual = {
            "door": "referral",
            "cohort": _key("year", [*grown, *years][0]),
            "place": BACK,
            "after": str(A_YEAR),
            "snapshot": self.held.slug,
        }
        super().__init__({name: data.get(name) or value for name, value in self.usual.items()})
        self.fields["cohort"].choices = _choices("year", years) + (_choices("quarter", quarters) if whole else [])
        if not whole:
            del self.fields["snapshot"]
            return
        self.fields["snapshot"].choices = snapshot_choices()

    @property
    def door_chosen(self) -> Door:
        """The chosen door."""
        return DOORS[self._chosen("door")]

    @property
    def by(self) -> str:
        """Whether cohorts are of a year or of a quarter."""
        return self._chosen("cohort").split()[0]

    @property
    def span(self) -> Span:
        """The months in which those of the chosen cohort came in."""
        by, first = self._chosen("cohort").split()
        return span_of(date.fromisoformat(f"{first}-01"), over=by)

    @property
    def spans(self) -> list[Span]:
        """The months of all cohorts that are compared, the latest first."""
        return ended(self.by, self.held.as_at)

    @property
    def place_chosen(self) -> str:
        """By how many of where the cohorts are compared."""
        return self._chosen("place")

    @property
    def months_chosen(self) -> int:
        """After how many months the cohorts are drawn."""
        return int(self._chosen("after"))

    @property
    def address(self) -> str:
        """The choice as the query part of an address."""
        return urlencode({name: value for name, value in self.data.items() if value})

    def _chosen(self, name: str) -> str:
        """This function will return an answer, or the usual one where that is none of those there are."""
        return str((self.cleaned_data if self.is_valid() else self.usual)[name])


def ended(by: str, as_at: date) -> list[Span]:
    """This function will return the last years or quarters that had ended on a day, the latest first."""
    after = months_after(last_whole_month(as_at), 1)
    first = span_of(after, over=by).first
    firsts = [months_after(first, -MONTHS_IN[by] * count) for count in range(1, SHOWN[by] + 1)]
    return [span_of(each, over=by) for each in firsts]


def _choices(by: str, spans: list[Span]) -> list[tuple[str, str]]:
    return [(_key(by, span), period_name(span.first, by=by)) for span in spans]


def _key(by: str, span: Span) -> str:
    return f"{by} {span.first:%Y-%m}"
