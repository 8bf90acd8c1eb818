"""Which months, and which snapshot, the flow is asked of."""

from datetime import date
from typing import Any
from urllib.parse import urlencode

from lineofsight.measures.periods import period_of
from lineofsight.oversight.performance.months import Span, first_of, last_whole_month, months_after, months_up_to
from lineofsight.papers.periods import period_name
from lineofsight.snapshots.queries import snapshot, snapshot_choices
from lineofsight.web import fields
from lineofsight.web.forms import Form
from lineofsight.web.words import month

LENGTHS = {"year": 12, "quarter": 3}
YEARS = 5


class FlowForm(Form):
    """A year, a quarter or some months. Without an answer: the last whole year, whose journeys have had time.

    Who sees figures rounded chooses a financial year of our latest snapshot: see snapshots.release.
    """

    span = fields.SelectField(label="Contacts received in", choices=())
    first = fields.SelectField(label="From", choices=(), required=False, blank="The year or quarter above")
    last = fields.SelectField(label="To", choices=(), required=False, blank="The year or quarter above")
    snapshot = fields.SelectField(label="Snapshot", choices=())

    def __init__(self, data: Any, *, whole: bool) -> None:
        self.held = snapshot(data.get("snapshot") if whole else None)
        years, quarters = _whole("year", self.held.as_at), _whole("quarter", self.held.as_at)
        usual = {"span": years[0][0], "first": "", "last": "", "snapshot": self.held.slug}
        self.usual = usual["span"]
        super().__init__({name: data.get(name) or value for name, value in usual.items()})
        if not whole:
            self.fields["span"].choices = years
            del self.fields["first"], self.fields["last"], self.fields["snapshot"]
            return
        months = [(each.strftime("%Y-%m"), month(each)) for each in months_up_to(self.held.as_at)]
        self.fields["span"].choices = years + quarters
        self.fields["first"].choices = [("", "The year or quarter above"), *months]
        self.fields["last"].choices = [("", "The year or quarter above"), *months]
        self.fields["snapshot"].choices = snapshot_choices()

    def clean(self) -> dict[str, Any]:
        """This function will refuse one month without the other, or in the wrong order."""
        given = super().clean()
        first, last = given.get("first"), given.get("last")
        if bool(first) != bool(last):
            self.add_error("last" if first else "first", "Choose both the first and the last month, or neither")
        elif first and last < first:
            self.add_error("last", "Choose a last month that is the same as the first, or later")
        return given

    @property
    def chosen(self) -> Span:
        """The chosen months; the usual ones where the choice is not valid."""
        if not self.is_valid():
            return _span(self.usual)
        given = self.cleaned_data
        if given.get("first"):
            return Span(first=_month(given["first"]), last=_month(given["last"]))
        return _span(given["span"])

    @property
    def address(self) -> str:
        """The choice as the query part of an address."""
        return urlencode({name: value for name, value in self.data.items() if value})


def _whole(by: str, as_at: date) -> list[tuple[str, str]]:
    """This function will return the years or quarters that had ended, the latest first, and the one under way last."""
    latest = months_after(first_of(last_whole_month(as_at)), 1)
    first = period_of(latest, by=by)
    ended = [months_after(first, -LENGTHS[by] * count) for count in range(1, YEARS * 12 // LENGTHS[by] + 1)]
    shown = [*ended[: YEARS if by == "year" else YEARS * 2], *([first] if first < latest else [])]
    return [(f"{by} {each:%Y-%m}", period_name(each, by=by)) for each in shown]


def _span(key: str) -> Span:
    by, first = key.split()
    start = _month(first)
    return Span(first=start, last=months_after(start, LENGTHS[by] - 1))


def _month(name: str) -> date:
    return date.fromisoformat(f"{name}-01")
