"""Cohorts as a file: every cohort, how many months later, and how many were in each place."""

from lineofsight.oversight.performance.cohort_words import share
from lineofsight.oversight.performance.exporting.measure_file import HELD_BACK, WHOLE, definition, marks
from lineofsight.oversight.performance.exporting.sheets import Sheet, Value, Workings
from lineofsight.oversight.performance.queries.cohort_page import Cohort, CohortPage, Later, Way


def cohort_file(page: CohortPage) -> Workings:
    """This function will return all that the page of cohorts shows to this reader. Raises CannotMeasure."""
    about: dict[str, Value] = {
        **definition(page.measure),
        "Measure": ", ".join(f"{each.code}: {each.title}" for each in page.door.measures),
        "Definition digest": ", ".join(each.definition_digest for each in page.door.measures),
        "Came in by": page.door.name,
        "Cohort": f"{page.span.start.isoformat()} to {page.span.end.isoformat()}",
        "Snapshot": page.snapshot.slug,
        "As known at the end of": page.snapshot.as_at.isoformat(),
        "In words": " ".join(page.sentences),
        "Small numbers": WHOLE if page.whole else HELD_BACK,
    }
    return Workings(
        name=f"cohorts-{page.span.start:%Y-%m}-{page.span.end:%Y-%m}",
        about=about,
        sheets=[
            Sheet(name="Cohort", rows=_rows(page.chosen, page.chosen.ways)),
            Sheet(name="Compared", rows=[row for each in page.cohorts for row in _rows(each, [(page.place,)])]),
        ],
        marks=marks(page.measure, page.snapshot.slug),
    )


def _rows(cohort: Cohort, ways: list[Way]) -> list[dict[str, Value]]:
    return [_row(cohort, later, way) for later in cohort.times for way in (*ways, ())]


def _row(cohort: Cohort, later: Later, way: Way) -> dict[str, Value]:
    """This function will return one place at one time. Where the months have not passed, it has no number."""
    records = cohort.records if not way else later.at(way).records
    return {
        "measure": later.measure.code,
        "came_in_from": cohort.span.start.isoformat(),
        "came_in_to": cohort.span.end.isoformat(),
        "months_later": later.measure.after,
        "place": " > ".join(way) or "All of them",
        "records": records if later.has_passed else None,
        "of_every_100": share(cohort, later.measure.after, way) if way else None,
        "not_yet": not later.has_passed,
        "held_back": later.has_passed and records is None,
    }
