"""Lists across families: the tracker, the panel's requests, proceedings, emergencies and feedback."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.service.court.codes import CAUSES
from lineofsight.service.court.queries import lists
from lineofsight.service.court.queries.entries import entries as entries_of
from lineofsight.service.court.queries.entries import entries_by_quarter
from lineofsight.service.court.tables import (
    emergency_table,
    entries_chart,
    entries_table,
    family_table,
    feedback_table,
    proceedings_table,
    trend_chart,
)
from lineofsight.web import clock

TABS = (
    ("tracker", "Pre-proceedings"),
    ("requests", "Legal gateway"),
    ("proceedings", "Care proceedings"),
    ("emergencies", "Emergencies"),
    ("entries", "Coming into care"),
    ("feedback", "Feedback from court"),
)


def _tabs(current: str) -> list[dict]:
    return [{"text": text, "href": reverse(f"court:{name}"), "current": name == current} for name, text in TABS]


def _list(request: HttpRequest, name: str, **shown: Any) -> HttpResponse:
    return render(request, "court/list.html", {"tabs": _tabs(name), "heading": dict(TABS)[name], **shown})


@requires(Permission.TEAM_WORK_READ)
def tracker(request: HttpRequest) -> HttpResponse:
    """This function will list every family in pre-proceedings: stage, weeks, what is next and what is late."""
    rows = lists.tracker(request.user, at=clock.now())
    late = sum(row.is_late for row in rows)
    intro = (
        "Each family whose parents were told, or are about to be told, what must change. 16 weeks is the local limit."
    )
    table = family_table(rows, on=clock.today(), query=request.GET, empty="No family is in pre-proceedings.")
    return _list(request, "tracker", table=table, intro=intro, late=late, many=len(rows))


@requires(Permission.TEAM_WORK_READ)
def requests(request: HttpRequest) -> HttpResponse:
    """This function will list the requests that wait for the legal gateway panel."""
    rows = lists.requests(request.user, at=clock.now())
    intro = "What social workers ask the panel. Open one to put it on an agenda, or to record what was decided."
    table = family_table(rows, on=clock.today(), query=request.GET, empty="Nothing waits for the panel.")
    return _list(request, "requests", table=table, intro=intro, late=0, many=len(rows))


@requires(Permission.TEAM_WORK_READ)
def proceedings(request: HttpRequest) -> HttpResponse:
    """This function will list proceedings under way, those longest over 26 weeks first, by cause of delay if asked."""
    cause = request.GET.get("cause", "")
    cause = cause if cause in CAUSES or cause == "none" else ""
    rows = lists.proceedings(request.user, on=clock.today(), cause=cause)
    over = sum(one.over > 0 for one in rows)
    intro = f"{over} of {len(rows)} shown have taken more than 26 weeks since the court issued them."
    links = [("", "All"), ("covid", "Delayed by Covid"), ("none", "Without a cause of delay")]
    ways = [{"text": text, "href": f"?cause={key}", "current": key == cause} for key, text in links]
    table = proceedings_table(rows, query=request.GET)
    return _list(request, "proceedings", table=table, intro=intro, late=0, many=len(rows), ways=ways)


@requires(Permission.TEAM_WORK_READ)
def emergencies(request: HttpRequest) -> HttpResponse:
    """This function will show how many emergencies began each quarter, by route, and list them."""
    table = emergency_table(lists.emergencies(request.user), query=request.GET)
    chart = trend_chart(lists.trend(request.user, on=clock.today()))
    intro = "Children who came into safety in a hurry. Fewer is better only where children are known and planned for."
    return _list(request, "emergencies", table=table, intro=intro, late=0, chart=chart)


PLANNED = {"yes": True, "no": False}


@requires(Permission.TEAM_WORK_READ)
def entries(request: HttpRequest) -> HttpResponse:
    """This function will list how children came away from home, planned or not, by which route and how well known."""
    chosen = request.GET.get("planned", "")
    every = entries_of(request.user, on=clock.today())
    rows = [one for one in every if chosen not in PLANNED or one.is_planned == PLANNED[chosen]]
    planned = sum(one.is_planned for one in every)
    intro = (
        f"{planned} of {len(every)} children who came into care or safety in the last two years came as planned. A "
        "child whose danger is seen in time need not come in a hurry. An order within four weeks of an emergency "
        "goes on with it, and is not counted again (a local default)."
    )
    links = [("", "All"), ("yes", "Planned"), ("no", "Unplanned")]
    ways = [{"text": text, "href": f"?planned={key}", "current": key == chosen} for key, text in links]
    chart = entries_chart(entries_by_quarter(every))
    table = entries_table(rows, query=request.GET)
    return _list(request, "entries", table=table, intro=intro, late=0, chart=chart, ways=ways)


@requires(Permission.TEAM_WORK_READ)
def feedback(request: HttpRequest) -> HttpResponse:
    """This function will list what guardians, judges and others said of our work in court."""
    table = feedback_table(lists.feedback(request.user), query=request.GET)
    mean = lists.mean_mark(request.user)
    marked = f" The mean mark for our evidence is {mean:.1f} of 5." if mean is not None else ""
    return _list(request, "feedback", table=table, intro=f"What was said in court of our work.{marked}", late=0)
