"""The table of a measure at two times: both counts and values of each group, and what changed."""

from collections.abc import Callable

from django.urls import reverse

from lineofsight.measures import Measure
from lineofsight.oversight.performance import words
from lineofsight.oversight.performance.queries.compare_page import Compared, ComparePage, Side
from lineofsight.oversight.performance.queries.measure_page import TITLES
from lineofsight.oversight.performance.questions import address_of
from lineofsight.oversight.performance.tables import GROUP_LABELS
from lineofsight.snapshots.disclosure import ShownRow
from lineofsight.web.tables import Column, Table


def compare_table(page: ComparePage) -> Table:
    """This function will lay out each group at both times. Counts open to their records for those who may see them."""
    columns = [Column(key="group", label=GROUP_LABELS.get(page.by, "What"), cell=lambda row: row.group, heading=True)]
    for key, side in (("before", page.before), ("after", page.after)):
        columns.append(_records(page, key, side))
        if page.measure.kind.unit != "records":
            columns.append(_value(page.measure, key, side))
    change = "Change, in points" if page.measure.kind.is_proportion else "Change"
    columns.append(Column(key="change", label=change, cell=lambda row: changed(page.measure, row), number=True))
    caption = TITLES.get(page.by, "By month")
    return Table(columns=columns, rows=[*page.rows, page.total], caption=caption, per_page=100)


def changed(measure: Measure, row: Compared) -> str:
    """This function will say by how much a group's figure went up or down: of counts in records, of shares in points.

    Where either is held back or has no figure there is nothing to say.
    """
    was, now = (_number(measure, each) for each in (row.before, row.after))
    if was is None or now is None:
        return words.NO_VALUE
    if was == now:
        return "None"
    apart = f"{abs(now - was):,.1f}".removesuffix(".0")
    return f"{'Up' if now > was else 'Down'} {apart}"


def _number(measure: Measure, row: ShownRow | None) -> float | int | None:
    """This function will return a group's figure at one time: none of it is a count of nought, but no percentage."""
    if row is None:
        return 0 if measure.kind.unit == "records" else None
    return None if row.is_hidden else row.value


def _records(page: ComparePage, key: str, side: Side) -> Column:
    return Column(
        key=f"{key}_records",
        label=f"Records, {side.label}",
        cell=lambda row: _count(getattr(row, key)),
        number=True,
        href=_address(page, key, side) if page.may_open_records else None,
    )


def _value(measure: Measure, key: str, side: Side) -> Column:
    def cell(row: Compared) -> str:
        found = getattr(row, key)
        return words.NO_VALUE if found is None or found.is_hidden else words.quantity(measure, found.value)

    return Column(key=f"{key}_value", label=f"Figure, {side.label}", cell=cell, number=True)


def _count(row: ShownRow | None) -> int | str | None:
    if row is None:
        return 0
    return words.TOO_SMALL.capitalize() if row.is_hidden else row.records


def _address(page: ComparePage, key: str, side: Side) -> Callable[[Compared], str | None]:
    records = reverse("performance:records", kwargs={"code": page.measure.code})
    asked = {"snapshot": side.snapshot, "start": side.span.start, "end": side.span.end}

    def href(row: Compared) -> str | None:
        if getattr(row, key) is None:
            return None
        line = {} if row is page.total or row.group_id is None else {"grouped_by": page.by, "group_id": row.group_id}
        return records + address_of(**asked, **line)

    return href
