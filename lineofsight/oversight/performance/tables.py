"""The tables of the performance pages."""

from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import Any

from django.urls import reverse

from lineofsight.measures import Measure
from lineofsight.measures.breakdowns import parts
from lineofsight.oversight.performance import words
from lineofsight.papers.periods import period_name
from lineofsight.snapshots.disclosure import ShownRow
from lineofsight.snapshots.gaps import reason
from lineofsight.web.tables import Column, Table

SERIES = {"month": "Month", "quarter": "Quarter", "year": "Year"}
GROUP_LABELS = {
    "team": "Team",
    "ward": "Ward",
    "worker": "Worker",
    "category": "Kind",
    "age": "Age",
    "sex": "Sex",
    "ethnicity": "Ethnicity",
    "cohort": "Year of latest referral",
    **SERIES,
}
Href = Callable[[ShownRow], str | None]


_VALUES = {"proportion": "Percentage", "stock_proportion": "Percentage", "ratio": "Rate", "stock_rate": "Rate",
           "total": "Sum"}  # fmt: skip


def rows_table(*, asked: Measure, rows: Sequence[ShownRow], by: str, caption: str, href: Href | None = None) -> Table:
    """This function will lay out the rows of a figure. `href` gives a row's records, for a reader who may open them."""
    time, group = parts(by)
    columns = [
        Column(
            key="group", label=GROUP_LABELS.get(time or group, "What"), cell=lambda row: _name(row, time), heading=True
        ),
        *_kinds(rows, time, group),
        Column(key="records", label="Records", cell=_count, number=True, href=href),
    ]
    if asked.kind.is_proportion:
        columns.append(Column(key="met", label="Of these", cell=lambda row: row.met, number=True))
    if asked.kind.unit != "records":
        label = _VALUES.get(asked.kind.name, f"Median {asked.unit}")
        columns.append(Column(key="value", label=label, cell=lambda row: _value(asked, row), number=True))
    return Table(columns=columns, rows=rows, caption=caption, per_page=100, empty="There was nothing to count.")


def _kinds(rows: Sequence[ShownRow], time: str, group: str) -> list[Column]:
    """This function will return a column of groups for a series that is also broken into them."""
    if time and any(row.group for row in rows):
        return [Column(key="kind", label=GROUP_LABELS[group or "category"], cell=lambda row: row.group)]
    return []


def _name(row: ShownRow, time: str) -> str:
    if row.period is not None:
        return period_name(row.period, by=time)
    return row.group or "All records"


def _count(row: ShownRow) -> int | str | None:
    return words.TOO_SMALL.capitalize() if row.is_hidden else row.records


def _value(asked: Measure, row: ShownRow) -> str:
    return words.NO_VALUE if row.is_hidden else words.quantity(asked, row.value)


def records_table(*, asked: Measure, records: Sequence[dict[str, Any]], query: Any, opens_people: bool) -> Table:
    """This function will lay out the records a figure counts. `opens_people` links each to the person's record."""
    columns = [
        _of("record_id", "Record", heading=True),
        Column(
            key="person",
            label="Person",
            cell=lambda r: r["person_id"],
            sort=lambda r: r["person_id"],
            href=_person_address if opens_people else None,
        ),
        *(_of(name, label) for name, label in DATES.items() if asked.returns(name)),
        *_judged(asked),
    ]
    if any(record.get("team_id") for record in records):
        columns.append(_of("team_id", "Team"))
    return Table(columns=columns, rows=records, caption="Records counted", query=query, per_page=50, show_caption=False)


DATES = {"on_date": "Date", "starts_on": "Started", "ends_on": "Ended"}


def _of(name: str, label: str, **rest: Any) -> Column:
    """This function will return the column of one of a record's values."""
    return Column(key=name, label=label, cell=itemgetter(name), sort=itemgetter(name), **rest)


def _judged(asked: Measure) -> list[Column]:
    """This function will return the column of what was judged of each record: met, its days or its kind."""
    labels = {"met": "In the percentage", "value": asked.unit.capitalize(), "category": "Kind"}
    name = asked.kind.judged
    return [_of(name, labels[name], number=name == "value")] if name in labels else []


def _person_address(record: dict[str, Any]) -> str | None:
    person = record["person_id"]
    return reverse("record:person", kwargs={"pk": int(person)}) if person and person.isdigit() else None


def held_table(manifest: dict[str, Any]) -> Table:
    """This function will lay out the tables a snapshot holds."""
    rows = [{"name": name, **held} for name, held in manifest["tables"].items()]
    columns = [
        Column(key="name", label="Table", cell=lambda held: held["name"], heading=True),
        Column(key="rows", label="Rows", cell=lambda held: held["rows"], number=True),
        Column(key="kind", label="Standard", cell=lambda held: "National" if held["national"] else "Local addition"),
        Column(key="gaps", label="Columns not held", cell=lambda held: len(held["columns_not_held"]), number=True),
        Column(key="digest", label="SHA-256 begins", cell=lambda held: held["sha256"][:16]),
    ]
    return Table(columns=columns, rows=rows, caption="Tables held", per_page=100)


def gaps_table(snapshot: Any) -> Table:
    """This function will lay out what of the dataset a snapshot does not hold, and why where it is our own record's."""
    manifest = snapshot.manifest
    columns_of = ((name, column) for name, held in manifest["tables"].items() for column in held["columns_not_held"])
    rows = [(name, "The whole table", reason(name)) for name in manifest["tables_not_held"]]
    rows += [(name, column, reason(column)) for name, column in columns_of]
    columns = [
        Column(key="table", label="Table", cell=lambda gap: gap[0], heading=True),
        Column(key="what", label="What is not held", cell=lambda gap: gap[1]),
    ]
    if snapshot.is_own:
        columns.append(Column(key="why", label="Why", cell=lambda gap: gap[2] or "It was not held when this was made."))
    empty = "Every table and column of the dataset is held."
    return Table(columns=columns, rows=rows, caption="What is not held", per_page=100, empty=empty, name="gaps")


def findings_table(findings: Sequence[Any], *, caption: str) -> Table:
    """This function will lay out what was found when a snapshot was judged."""
    columns = [
        Column(key="what", label="What was found", cell=lambda each: each.sentence, heading=True),
        Column(key="rows", label="Rows", cell=lambda each: each.rows, number=True),
        Column(key="examples", label="For example", cell=lambda each: ", ".join(each.examples) or None),
    ]
    return Table(columns=columns, rows=findings, caption=caption, per_page=100, empty="Nothing.")


def populations_table(rows: Any, *, query: Any) -> Table:
    """This function will lay out how many children lived here, by the day of each estimate."""
    columns = [
        Column(key="on", label="On", cell=lambda each: each.on_date, heading=True),
        Column(key="children", label="Children", cell=lambda each: f"{each.children:,}", number=True),
        Column(key="source", label="Source", cell=lambda each: each.source),
        Column(key="recorded", label="Recorded", cell=lambda each: each.recorded_at),
        Column(key="by", label="By", cell=lambda each: each.recorded_by.name),
    ]
    empty = "Nobody has recorded how many children live here, so there are no rates yet."
    caption = "How many children live here"
    return Table(columns=columns, rows=rows, caption=caption, query=query, show_caption=False, empty=empty)


def snapshots_table(snapshots: Sequence[Any], *, query: Any) -> Table:
    """This function will lay out snapshots, newest data first, each linked to its page."""
    columns = [
        Column(
            key="slug",
            label="Snapshot",
            cell=lambda each: each.slug,
            href=lambda each: reverse("performance:snapshot", kwargs={"slug": each.slug}),
            heading=True,
        ),
        Column(key="as_at", label="As known at the end of", cell=lambda each: each.as_at),
        Column(key="origin", label="From", cell=lambda each: each.origin.capitalize()),
        Column(key="made", label="Made", cell=lambda each: each.created_at),
        Column(key="by", label="By", cell=lambda each: each.created_by.name if each.created_by else "Command line"),
        Column(key="figures", label="Figures", cell=lambda each: each.figure_count, number=True),
    ]
    empty = "No snapshot has been published yet."
    return Table(columns=columns, rows=snapshots, caption="Snapshots", query=query, show_caption=False, empty=empty)
