"""The flow as a file: each band, the one it goes on from, and what the page says."""

from lineofsight.oversight.performance.exporting.measure_file import HELD_BACK, WHOLE, definition, marks
from lineofsight.oversight.performance.exporting.sheets import Sheet, Value, Workings
from lineofsight.oversight.performance.queries.flow_page import Flow, FlowPage


def flow_file(page: FlowPage) -> Workings:
    """This function will return all that the flow's page shows to this reader. Raises CannotMeasure."""
    about: dict[str, Value] = {
        **definition(page.measure),
        "Months": f"{page.span.start.isoformat()} to {page.span.end.isoformat()}",
        "Snapshot": page.snapshot.slug,
        "As known at the end of": page.snapshot.as_at.isoformat(),
        "In words": " ".join(page.sentences),
        "Small numbers": WHOLE if page.whole else HELD_BACK,
    }
    return Workings(
        name=f"flow-{page.span.start:%Y-%m}-{page.span.end:%Y-%m}",
        about=about,
        sheets=[
            Sheet(name="Flow", rows=_rows(page.flow)),
            Sheet(name="A year before", rows=_rows(page.before)),
        ],
        marks=marks(page.measure, page.snapshot.slug),
    )


def _rows(flow: Flow) -> list[dict[str, Value]]:
    whole: dict[str, Value] = {
        "from": "", "step": "All contacts", "records": flow.total.records, "held_back": flow.total.is_hidden
    }  # fmt: skip
    return [
        whole,
        *(
            {"from": " > ".join(b.way[:-1]), "step": b.step, "records": b.records, "held_back": b.is_hidden}
            for b in flow.every
        ),
    ]
