"""The flow as a drawing, and as the table beside it that has the same numbers in words."""

from collections.abc import Callable

from django.urls import reverse
from markupsafe import Markup

from lineofsight.oversight.performance import words
from lineofsight.oversight.performance.queries.flow_page import FlowPage
from lineofsight.oversight.performance.questions import address_of
from lineofsight.snapshots.disclosure import ShownBand
from lineofsight.web.charts.flow import FlowBand, flow
from lineofsight.web.tables import Column, Table

INDENT = "\u00a0\u00a0"  # spaces that never break from their word, for each step on the way


def flow_drawing(page: FlowPage) -> Markup | None:
    """This function will draw the flow; None where its whole is held back or there is nothing."""
    total = page.flow.total.records
    if not total:
        return None
    title = f"From the front door to care: contacts received {page.span.words}"
    sentence = f"{' '.join(page.sentences)} The table below has every number."
    return flow(title=title, sentence=sentence, total=total, bands=[_drawn(band) for band in page.flow.bands])


def flow_table(page: FlowPage) -> Table:
    """This function will lay out each band below the one it goes on from, opening to its records by role."""
    columns = [
        Column(key="step", label="Step", cell=_step, heading=True),
        Column(key="records", label="Contacts", cell=_count, number=True, href=_href(page)),
        Column(key="share", label="Of every 100 in the step before", cell=_share(page), number=True),
        Column(key="before", label="A year before", cell=_before(page), number=True),
    ]
    caption = f"Contacts received {page.span.words}, and what they led to"
    return Table(columns=columns, rows=list(page.flow.every), caption=caption, per_page=200)


def counted(records: int | None) -> str:
    """This function will write a number, or say that it is too few to show."""
    return words.TOO_SMALL if records is None else f"{records:,}"


def _drawn(band: ShownBand) -> FlowBand:
    kind = "open" if band.step.startswith("Still") else "onward" if band.onward or band.step == "Care" else "ended"
    onward = tuple(_drawn(each) for each in band.onward)
    return FlowBand(label=band.step, value=band.records, text=counted(band.records), kind=kind, onward=onward)


def _step(band: ShownBand) -> str:
    return INDENT * (len(band.way) - 1) + band.step


def _count(band: ShownBand) -> str:
    return counted(band.records).capitalize()


def _before(page: FlowPage) -> Callable[[ShownBand], str]:
    """This function will return how to write a band's number a year before. Below one held back all are."""
    bands = {band.way: band for band in page.before.every}

    def before(band: ShownBand) -> str:
        found = next((bands[band.way[:n]] for n in range(len(band.way), 0, -1) if band.way[:n] in bands), None)
        if found is None or (found.way != band.way and not found.is_hidden):
            return "0"
        return _count(found)

    return before


def _share(page: FlowPage) -> Callable[[ShownBand], str | None]:
    """This function will return how to write a band as a share of the one it goes on from."""
    counts = {(): page.flow.total.records, **{band.way: band.records for band in page.flow.every}}

    def share(band: ShownBand) -> str | None:
        whole = counts[band.way[:-1]]
        return None if band.records is None or not whole else f"{100 * band.records / whole:.0f}"

    return share


def _href(page: FlowPage) -> Callable[[ShownBand], str | None] | None:
    if not page.may_open_records:
        return None
    asked = {"snapshot": page.snapshot, "start": page.span.start, "end": page.span.end, "grouped_by": "category"}
    records = reverse("performance:records", kwargs={"code": page.measure.code})
    return lambda band: records + address_of(**asked, group_id=band.key)
