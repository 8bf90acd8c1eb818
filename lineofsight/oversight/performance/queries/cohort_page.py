"""Cohort journeys: where those who came in by one door in one year or quarter were so many months later."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from lineofsight.access.permissions import Permission
from lineofsight.measures import Measure
from lineofsight.oversight.performance.cohort_words import sentences
from lineofsight.oversight.performance.doors import PLACES, Door
from lineofsight.oversight.performance.months import Span
from lineofsight.papers.periods import period_name
from lineofsight.snapshots.answers import CannotMeasure, remember_answers
from lineofsight.snapshots.disclosure import ShownBand, ShownRow
from lineofsight.snapshots.release import seen_bands_of_each

Way = tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Place:
    """How many of a cohort are in one place. Where it is held back `records` is None."""

    way: Way
    key: str
    records: int | None

    @property
    def is_hidden(self) -> bool:
        """Whether it is held back from this reader."""
        return self.records is None


@dataclass(frozen=True, kw_only=True)
class Later:
    """A cohort some months later: the measure that counts it, and the places; None where the months have not passed."""

    measure: Measure
    whole: ShownRow
    places: Mapping[Way, Place] | None

    @property
    def has_passed(self) -> bool:
        """Whether the months have passed for everyone in the cohort."""
        return self.places is not None

    def at(self, way: Way) -> Place:
        """This function will return how many are in a place. Whatever goes on from a place held back is held back."""
        places = self.places or {}
        if self.whole.is_hidden:
            return Place(way=way, key="", records=None)
        for length in range(len(way), 0, -1):
            found = places.get(way[:length])
            if found is not None and (found.way == way or found.is_hidden):
                return found
        return Place(way=way, key="", records=0)


@dataclass(frozen=True, kw_only=True)
class Cohort:
    """Those who came in by one door in one span, at each of the times they are looked at."""

    span: Span
    times: tuple[Later, ...]

    @property
    def records(self) -> int | None:
        """How many came in; None where that is held back."""
        return self.times[0].whole.records

    def after(self, months: int) -> Later:
        """This function will return the cohort so many months later."""
        return next(each for each in self.times if each.measure.after == months)

    @property
    def ways(self) -> list[Way]:
        """Every place that any of it is in at any of the times, in the order of places, each before its own parts."""
        found = {way for each in self.times for way in each.places or ()}
        return sorted(found, key=lambda way: [_order(step) for step in way])


@dataclass(frozen=True, kw_only=True)
class CohortPage:
    """The cohorts of a door, of which one is followed and all are compared."""

    snapshot: Any
    door: Door
    by: str
    spans: list[Span]
    span: Span
    place: str
    months: int
    whole: bool
    may_open_records: bool

    @property
    def measure(self) -> Measure:
        """The measure whose notes say what is counted."""
        return self.door.measures[0]

    @property
    def meanings(self) -> Mapping[str, str]:
        """What each place means."""
        return PLACES

    @property
    def has_hidden(self) -> bool:
        """Whether small numbers are held back from this reader."""
        return not self.whole

    def name(self, cohort: Cohort) -> str:
        """This function will name a cohort by its year or quarter: 2020/21, or January to March 2021."""
        return period_name(cohort.span.first, by=self.by)

    @cached_property
    def problem(self) -> str:
        """Why the cohorts can't be counted in this snapshot, or "" when they can."""
        try:
            _ = self.cohorts
        except CannotMeasure as error:
            return str(error)
        return ""

    @cached_property
    def cohorts(self) -> list[Cohort]:
        """Every cohort that is compared, the latest first. Raises CannotMeasure."""
        count_cohorts(self.snapshot, self.door, by=self.by, spans=self.spans, whole=self.whole)
        spans = [(span.start, span.end) for span in self.spans]
        asked = {"snapshot": self.snapshot, "spans": spans, "by": self.by, "whole": self.whole}
        seen = [seen_bands_of_each(code=each.code, **asked) for each in self.door.measures]
        return [
            Cohort(
                span=span,
                times=tuple(
                    self._later(each, span, *found[n]) for each, found in zip(self.door.measures, seen, strict=True)
                ),
            )
            for n, span in enumerate(self.spans)
        ]

    @cached_property
    def chosen(self) -> Cohort:
        """The cohort that is followed."""
        return next(each for each in self.cohorts if each.span == self.span)

    @cached_property
    def sentences(self) -> list[str]:
        """What the cohorts say, in sentences."""
        return sentences(self)

    def _later(self, measure: Measure, span: Span, whole: ShownRow, bands: tuple[ShownBand, ...]) -> Later:
        if not span.ended_with(measure.after, by=self.snapshot.as_at):
            return Later(measure=measure, whole=whole, places=None)
        places = {b.way: Place(way=b.way, key=b.key, records=b.records) for b in _every(bands)}
        return Later(measure=measure, whole=whole, places=places)


def cohort_page(
    *, snapshot: Any, door: Door, by: str, spans: list[Span], span: Span, place: str, months: int, reader: Any
) -> CohortPage:
    """This function will return the cohorts of a door as this reader may see them."""
    return CohortPage(
        snapshot=snapshot,
        door=door,
        by=by,
        spans=spans,
        span=span,
        place=place,
        months=months,
        whole=reader.can(Permission.MEASURES_UNSUPPRESSED),
        may_open_records=reader.can(Permission.MEASURES_RECORDS),
    )


def count_cohorts(snapshot: Any, door: Door, *, by: str, spans: list[Span], whole: bool) -> None:
    """This function will count what the page shows and is not known yet, opening the snapshot few times.

    Who sees the whole is shown all spans of one answer; else each is counted, with its months that it is held back by.
    Raises CannotMeasure.
    """
    asked = {"snapshot": snapshot, "codes": [each.code for each in door.measures]}
    if whole:
        remember_answers(**asked, start=spans[-1].start, end=spans[0].end, grouped_by=by)
        return
    for span in spans:
        for grouped_by in ("category", "month"):
            remember_answers(**asked, start=span.start, end=span.end, grouped_by=grouped_by)


def _every(bands: tuple[ShownBand, ...]) -> Iterator[ShownBand]:
    for band in bands:
        yield band
        yield from _every(band.onward)


def _order(step: str) -> tuple[int, str]:
    places = list(PLACES)
    return (places.index(step), "") if step in PLACES else (len(places), step)
