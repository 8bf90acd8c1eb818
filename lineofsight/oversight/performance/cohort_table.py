"""Cohorts as tables that open to their records by role, and as drawings of the same numbers."""

from collections.abc import Callable, Iterable

from django.urls import reverse
from markupsafe import Markup

from lineofsight.oversight.performance import words
from lineofsight.oversight.performance.cohort_words import NOT_YET, share
from lineofsight.oversight.performance.doors import BACK, PLACES
from lineofsight.oversight.performance.queries.cohort_page import Cohort, CohortPage, Way
from lineofsight.oversight.performance.questions import address_of
from lineofsight.web.charts.stacked import StackedBar, stacked
from lineofsight.web.tables import Column, Table

HELD_BACK = words.TOO_SMALL.capitalize()
WHOLE: Way = ()


def compared_table(page: CohortPage) -> Table:
    """This function will lay out the cohorts below each other: how many came in, and how many were in the place."""
    way = (page.place,)
    columns = [
        Column(key="cohort", label="Came in", cell=lambda cohort: page.name(cohort), heading=True),
        Column(key="records", label=page.door.name, cell=_whole, number=True),
        *(_column(page, months, lambda cohort: (cohort, way)) for months in _times(page)),
    ]
    caption = f"{page.place}, by cohort"
    return Table(columns=columns, rows=page.cohorts, caption=caption, per_page=100, name="compared", show_caption=False)


def places_table(page: CohortPage) -> Table:
    """This function will lay out where the chosen cohort was at each time, which adds up to all of it."""
    chosen = page.chosen
    columns = [
        Column(key="place", label="Where they were", cell=_step, heading=True),
        *(_column(page, months, lambda way: (chosen, way)) for months in _times(page)),
    ]
    caption = f"{page.door.name} {chosen.span.words}: where the children were"
    rows = [*chosen.ways, WHOLE] if chosen.ways else []
    empty = "It is too soon to say where any of this cohort are."
    return Table(
        columns=columns, rows=rows, caption=caption, per_page=100, name="places", show_caption=False, empty=empty
    )


def compared_drawing(page: CohortPage) -> Markup | None:
    """This function will draw where each cohort was after the chosen months; None where there is nothing to draw."""
    title = f"Where the children of each cohort were {page.months} months later"
    told = [cohort for cohort in page.cohorts if cohort.after(page.months).has_passed]
    bars = [_bar(cohort, page.months, page.name(cohort)) for cohort in told]
    return _drawn(title, page, bars)


def places_drawing(page: CohortPage) -> Markup | None:
    """This function will draw where the chosen cohort was at each time; None where there is nothing to draw."""
    title = f"{page.door.name} {page.span.words}: where the children were"
    return _drawn(title, page, [_bar(page.chosen, months, f"{months} months later") for months in _times(page)])


def count_text(cohort: Cohort, months: int, way: Way) -> str:
    """This function will write how many of a cohort were in a place, with how many that is of every 100."""
    later = cohort.after(months)
    if not later.has_passed:
        return NOT_YET
    records = cohort.records if way == WHOLE else later.at(way).records
    if records is None:
        return HELD_BACK
    of_100 = share(cohort, months, way) if way != WHOLE and records else None
    return f"{records:,}" if of_100 is None else f"{records:,} ({of_100 or 'under 1'}%)"


def _times(page: CohortPage) -> list[int]:
    return [each.after for each in page.door.measures]


def _whole(cohort: Cohort) -> str:
    return HELD_BACK if cohort.records is None else f"{cohort.records:,}"


def _step(way: Way) -> str:
    if way == WHOLE:
        return "All of them"
    return way[0] if len(way) == 1 else f"\u00a0\u00a0then: {way[-1]}"


def _column(page: CohortPage, months: int, of: Callable[..., tuple[Cohort, Way]]) -> Column:
    """This function will return the column of one time. `of` says of which cohort and place a row is."""
    return Column(
        key=f"after_{months}",
        label=f"After {months} months",
        cell=lambda row: count_text(*_asked(of(row), months)),
        number=True,
        href=(lambda row: _href(page, *_asked(of(row), months))) if page.may_open_records else None,
    )


def _asked(of: tuple[Cohort, Way], months: int) -> tuple[Cohort, int, Way]:
    cohort, way = of
    return cohort, months, way


def _href(page: CohortPage, cohort: Cohort, months: int, way: Way) -> str | None:
    """This function will return the address of the records that a cell counts; None where there are none."""
    later = cohort.after(months)
    if not later.has_passed or not (cohort.records if way == WHOLE else later.at(way).records):
        return None
    records = reverse("performance:records", kwargs={"code": later.measure.code})
    line = {} if way == WHOLE else {"grouped_by": "category", "group_id": later.at(way).key}
    return records + address_of(snapshot=page.snapshot, start=cohort.span.start, end=cohort.span.end, **line)


def _bar(cohort: Cohort, months: int, label: str) -> StackedBar:
    later = cohort.after(months)
    if not later.has_passed or not cohort.records:
        return StackedBar(label=label, note=NOT_YET if not later.has_passed else _whole(cohort))
    return StackedBar(label=label, whole=cohort.records, values=[later.at((place,)).records for place in PLACES])


def _drawn(title: str, page: CohortPage, bars: Iterable[StackedBar]) -> Markup | None:
    drawn = list(bars)
    if not any(bar.values for bar in drawn):
        return None
    sentence = f"{' '.join(page.sentences)} The table above has every number; {BACK.lower()} is at the left."
    return stacked(title=title, sentence=sentence, parts=list(PLACES), bars=drawn, held_back=HELD_BACK)
