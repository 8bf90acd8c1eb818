"""Many measures as a file: every measure's last month, and whether it stands out."""

from lineofsight.oversight.performance.domains import domain_of, slug_of
from lineofsight.oversight.performance.exporting.measure_file import HELD_BACK, WHOLE
from lineofsight.oversight.performance.exporting.sheets import Sheet, Value, Workings
from lineofsight.oversight.performance.queries.attention import Attention, Told, attention
from lineofsight.oversight.performance.queries.overview import Line, Overview


def overview_file(overview: Overview, *, of: str = "") -> Workings:
    """This function will return what the pages of many measures show to this reader.

    `of` is one part of the service; without it there are all measures.
    """
    lines = overview.domains[of] if of else overview.lines
    about: dict[str, Value] = {
        "Part of the service": of or "All",
        "Month": overview.month.isoformat(),
        "Snapshot": overview.snapshot.slug,
        "As known at the end of": overview.snapshot.as_at.isoformat(),
        "What stands out": overview.pack.sentence,
        "Small numbers": HELD_BACK if overview.has_hidden else WHOLE,
    }
    return Workings(
        name=f"{slug_of(of) or 'performance'}-{overview.month:%Y-%m}",
        about=about,
        sheets=[
            Sheet(name="Needs attention", rows=_told(attention(overview, of=of))),
            Sheet(name="Measures", rows=[_line(each, overview) for each in lines]),
        ],
        marks={"snapshot": overview.snapshot.slug},
    )


def _told(found: Attention) -> list[dict[str, Value]]:
    lists = {
        "Needs attention": found.first,
        "Targets met only in some months": found.unsure,
        "Other changes": found.moved,
        "Got better": found.better,
    }
    return [_told_line(name, each) for name, listed in lists.items() for each in listed]


def _told_line(name: str, each: Told) -> dict[str, Value]:
    measure = each.measure
    return {"list": name, "measure": measure.code, "title": measure.title, "said": each.sentence, "why": each.why}


def _line(line: Line, overview: Overview) -> dict[str, Value]:
    found, now = line.found, line.months[-1] if line.months else None
    return {
        "measure": line.measure.code,
        "title": line.measure.title,
        "part_of_the_service": domain_of(line.measure),
        "value": now and now.value,
        "unit": line.measure.unit,
        "records": now and now.records,
        "held_back": bool(now and now.is_hidden),
        "said": line.sentence,
        "since_the_month_before": line.change,
        "variation": found and found.variation.title,
        "stands": line.measure.code in overview.pack.kept,
        "why_no_limits": found and found.refusal and found.refusal.sentence,
        "target": found and found.target and found.target.value,
        "assurance": found and found.assurance.title,
        "definition": line.measure.definition_digest,
    }
