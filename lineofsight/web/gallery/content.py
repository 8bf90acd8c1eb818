"""What each component of the gallery is shown with. Every name here is invented."""

from datetime import UTC, date, datetime, timedelta

from django.http import QueryDict

from lineofsight.web.charts import Bar, Event, Limits, Point, bars, series
from lineofsight.web.gallery.form import EveryField, Narrow
from lineofsight.web.status import STATUSES
from lineofsight.web.tables import Column, Table

NAMES = ("Ada Fenwright", "Bo Marlowe-Pike", "Cass Thornby", "Dev Oakhollow", "Edie Quillfeather")


def examples(*, query: QueryDict, on: date) -> dict:
    """This function will return the context of the gallery page. `query` sorts and pages its table."""
    return {
        "on": on,
        "form": EveryField(on=on),
        "wrong_form": EveryField(data={"born_on_day": "31", "token": "kept"}, files={}, on=on, auto_id="wrong_%s"),
        "filter_form": Narrow(query or None, auto_id="filter_%s"),
        "table": example_table(query=query, on=on),
        "trend": example_trend(),
        "by_ward": example_bars(),
        "statuses": STATUSES,
        "yesterday": on - timedelta(days=1),
        "later": on + timedelta(days=12),
        "moment": datetime(2021, 9, 13, 15, 5, tzinfo=UTC),
    }


def example_table(*, query: QueryDict, on: date) -> Table:
    """This function will return a table of made-up work, which sorts and turns pages."""
    codes = ("late", "due_today", "due", "met", "met_late")
    rows = [
        {"name": NAMES[n % 5], "due": on + timedelta(days=n % 7 - 2), "status": codes[n % 5], "days": n * 3}
        for n in range(1, 33)
    ]
    columns = [
        Column(
            key="name",
            label="Child",
            heading=True,
            cell=lambda r: r["name"],
            sort=lambda r: r["name"],
            href=lambda r: "#",
        ),
        Column(key="due", label="Due", cell=lambda r: r["due"], sort=lambda r: r["due"]),
        Column(key="status", label="Status", cell=lambda r: r["status"], status="duty"),
        Column(key="days", label="Days open", number=True, cell=lambda r: r["days"], sort=lambda r: r["days"]),
    ]
    return Table(columns=columns, rows=rows, caption="Work of the north team", query=query, sort="due", per_page=8)


def example_trend():
    """This function will return a made-up process behaviour chart with a target and an event."""
    values = (72, 75, 71, 78, 76, 74, 79, 77, 85, 88, 91, None, 93, 95)
    points = [Point(on=date(2020 + (m + 5) // 12, (m + 5) % 12 + 1, 1), value=v) for m, v in enumerate(values)]
    return series(
        title="Assessments finished within 45 working days",
        points=points,
        unit="%",
        target=90,
        limits=Limits(lower=66, centre=81, upper=97),
        events=[Event(on=date(2021, 1, 11), label="A second assessment team started")],
        value_label="In time",
    )


def example_bars():
    """This function will return made-up bars, one of them suppressed."""
    counts = (("Harbour", 48), ("Mill Lane and Castle", 31), ("Saltmarsh", 12), ("Upper Wex", None))
    values = [Bar(label=label, value=count, note="suppressed" if count is None else "") for label, count in counts]
    return bars(title="Referrals by ward", values=values, value_label="Referrals", group_label="Ward")
