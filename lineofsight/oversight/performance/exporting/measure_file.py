"""A measure's page as a file: its definition, its months with their limits, and its breakdowns."""

from lineofsight.measures import Measure
from lineofsight.oversight.performance.exporting.sheets import Sheet, Value, Workings
from lineofsight.oversight.performance.queries.limits import MeasureLimits
from lineofsight.oversight.performance.queries.measure_page import MeasurePage
from lineofsight.oversight.performance.words import GOOD
from lineofsight.snapshots.disclosure import ShownRow

HELD_BACK = "Small numbers are held back and counts are rounded to the nearest 5."
OF_WORKERS = (
    "For supervision only, and no league table: one person's numbers are small, and workers are given different work. "
    "Do not judge anybody by them, and do not publish them."
)
TOGETHER = "By time and group"
WHOLE = "Nothing is held back: handle it with care."


def measure_file(page: MeasurePage) -> Workings:
    """This function will return all that a measure's page shows to this reader. Raises CannotMeasure."""
    sheets = [Sheet(name="Figure", rows=[_row(page.figure.total)]), Sheet(name="Months", rows=_months(page))]
    sheets += [Sheet(name=each.title, rows=[_row(row) for row in each.rows]) for each in page.breakdowns if each.rows]
    if page.together and page.together.rows:
        sheets.append(Sheet(name=TOGETHER, rows=[_row(row) for row in page.together.rows]))
    return Workings(
        name=f"{page.measure.code}-{page.span.start:%Y-%m}-{page.span.end:%Y-%m}",
        about=_about(page),
        sheets=sheets,
        marks=marks(page.measure, page.snapshot.slug),
    )


def marks(measure: Measure, slug: str) -> dict[str, Value]:
    """This function will return what says of a single line which measure it is of, how defined, and from where."""
    return {"measure": measure.code, "definition": measure.definition_digest, "snapshot": slug}


def definition(measure: Measure) -> dict[str, Value]:
    """This function will return a measure's definition in words."""
    return {
        "Measure": f"{measure.code}: {measure.title}",
        "Question": measure.question,
        "What is counted": measure.kind.about,
        "Unit": measure.unit,
        "Which way is better": GOOD[measure.good],
        "Source": measure.source,
        "Notes": measure.notes,
        "Definition digest": measure.definition_digest,
    }


def _about(page: MeasurePage) -> dict[str, Value]:
    limits = page.limits
    found = limits.found
    said = " ".join(found.sentences) if found.refusal else f"{found.variation.title}. {' '.join(found.sentences)}"
    return {
        **definition(page.measure),
        "Months": f"{page.span.start.isoformat()} to {page.span.end.isoformat()}",
        **({"Groups are of the financial year": page.group_words} if page.group_words else {}),
        "Snapshot": page.snapshot.slug,
        "As known at the end of": page.snapshot.as_at.isoformat(),
        "In words": page.headline,
        "England": page.england,
        "Target": page.target,
        "Is it changing?": said,
        "Rules": f"{found.rules.title}, {found.rules.version}",
        "Small numbers": WHOLE if page.whole else HELD_BACK,
        **({"By worker": OF_WORKERS} if page.tells_of_workers else {}),
    }


def _months(page: MeasurePage) -> list[dict[str, Value]]:
    lines = _lines(page.limits)
    blank: dict[str, Value] = dict.fromkeys(("lower_limit", "average", "upper_limit", "signal"))
    return [{**_row(row), **(lines.get(row.period) or blank)} for row in page.months]


def _lines(limits: MeasureLimits) -> dict:
    """This function will return the limits and the signal of each month that was judged."""
    return {
        each.point.on: {
            "lower_limit": round(each.limits.lower, 2),
            "average": round(each.limits.centre, 2),
            "upper_limit": round(each.limits.upper, 2),
            "signal": each.variation.title if each.signals else "",
        }
        for each in limits.found.judged
        if each.limits is not None
    }


def _row(row: ShownRow) -> dict[str, Value]:
    """This function will return a row as a file has it: what is held back is empty, and says so."""
    return {
        "period": None if row.period is None else row.period.isoformat(),
        "group": row.group,
        "records": row.records,
        "met": row.met,
        "value": row.value,
        "held_back": row.is_hidden,
    }
