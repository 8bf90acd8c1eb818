"""The flow from the front door to care: what became of the contacts of some months, by the day of the snapshot."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from lineofsight.access.permissions import Permission
from lineofsight.measures import Measure, measure
from lineofsight.oversight.performance.flow_words import sentences
from lineofsight.oversight.performance.months import Span, months_after
from lineofsight.snapshots.answers import CannotMeasure
from lineofsight.snapshots.disclosure import ShownBand, ShownRow
from lineofsight.snapshots.release import seen_bands

CODE = "JN01"
A_YEAR = 12
ORDER = (
    *("Referral", "Assessment", "Section 47 enquiry", "Conference", "Protection plan", "Child in need plan"),
    *("Proceedings", "Care", "Not in care", "Already open to us", "Early help", "Advice"),
)
LAST = ("Plan ended", "No conference", "No protection plan", "Something else", "Closed", "No further action")


@dataclass(frozen=True, kw_only=True)
class Flow:
    """The bands of one span as one reader sees them, in the order of a journey."""

    total: ShownRow
    bands: tuple[ShownBand, ...]

    @property
    def every(self) -> Iterator[ShownBand]:
        """Each band, before those that go on from it."""
        return _every(self.bands)


@dataclass(frozen=True, kw_only=True)
class FlowPage:
    """What became of the contacts of a span, and of those of the same months a year before."""

    snapshot: Any
    span: Span
    whole: bool
    may_open_records: bool

    @property
    def measure(self) -> Measure:
        """The measure whose records the flow counts."""
        return measure(CODE)

    @property
    def has_hidden(self) -> bool:
        """Whether small numbers are held back from this reader."""
        return not self.whole

    @cached_property
    def problem(self) -> str:
        """Why the flow can't be counted in this snapshot, or "" when it can."""
        try:
            _ = self.flow
        except CannotMeasure as error:
            return str(error)
        return ""

    @cached_property
    def flow(self) -> Flow:
        """The flow. Raises CannotMeasure."""
        return self._flow(self.span)

    @cached_property
    def year_before(self) -> Span:
        """The same months a year before."""
        return Span(first=months_after(self.span.first, -A_YEAR), last=months_after(self.span.last, -A_YEAR))

    @cached_property
    def before(self) -> Flow:
        """The flow of the same months a year before."""
        return self._flow(self.year_before)

    @cached_property
    def sentences(self) -> list[str]:
        """What the flow says, in sentences."""
        return sentences(self.flow, before=self.before, span=self.span, as_at=self.snapshot.as_at)

    def _flow(self, span: Span) -> Flow:
        total, bands = seen_bands(snapshot=self.snapshot, code=CODE, start=span.start, end=span.end, whole=self.whole)
        return Flow(total=total, bands=_in_order(bands))


def flow_page(*, snapshot: Any, span: Span, by: Any) -> FlowPage:
    """This function will return the flow of a span's contacts as this reader may see it."""
    return FlowPage(
        snapshot=snapshot,
        span=span,
        whole=by.can(Permission.MEASURES_UNSUPPRESSED),
        may_open_records=by.can(Permission.MEASURES_RECORDS),
    )


def _in_order(bands: tuple[ShownBand, ...]) -> tuple[ShownBand, ...]:
    """This function will put steps on the way first and ends last; not by size, which would tell on what is hidden."""
    ordered = sorted(bands, key=_place)
    return tuple(
        ShownBand(way=b.way, key=b.key, records=b.records, onward=_in_order(b.onward), is_hidden=b.is_hidden)
        for b in ordered
    )


def _place(band: ShownBand) -> tuple[int, int, str]:
    if band.step in ORDER:
        return 0, ORDER.index(band.step), ""
    return (2, LAST.index(band.step), "") if band.step in LAST else (1, 0, band.step)


def _every(bands: tuple[ShownBand, ...]) -> Iterator[ShownBand]:
    for band in bands:
        yield band
        yield from _every(band.onward)
