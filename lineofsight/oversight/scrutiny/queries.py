"""Topics with their evidence and journeys, and recommendations with the measure before, since and now."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.http import Http404

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.models import Action
from lineofsight.bodies.queries.actions import actions_from
from lineofsight.measures import MEASURES, Measure, measure
from lineofsight.oversight.performance import words
from lineofsight.oversight.performance.months import Span, first_of, last_whole_month
from lineofsight.oversight.performance.queries.measure_page import chart_unit
from lineofsight.oversight.performance.queries.overview import totals_by_month
from lineofsight.oversight.scrutiny.journeys import Journeys, journeys
from lineofsight.oversight.scrutiny.models import Recommendation, Topic
from lineofsight.oversight.scrutiny.sources import KIND
from lineofsight.snapshots.answers import CannotMeasure
from lineofsight.snapshots.queries import NoSnapshot, latest_snapshot
from lineofsight.web.charts import Chart, Event, Point, series
from lineofsight.web.words import month

BEFORE, MOST = 6, 36


class NoSuchTopic(Http404):
    """There is no such topic or recommendation."""


@dataclass(frozen=True)
class Effect:
    """What a measure said when something was recommended, and what it says now; `problem` where it can't be told."""

    measure: Measure
    then: str = ""
    then_month: str = ""
    now: str = ""
    now_month: str = ""
    verdict: str = ""
    chart: Chart | None = None
    problem: str = ""


def topics(by: Any) -> QuerySet[Topic]:
    """This function will return the topics that are looked into, the latest first. Raises NotAllowed."""
    check(by, Permission.PAPER_READ)
    opened = Count("recommendations", filter=Q(recommendations__closed_on=None))
    rows = Topic.objects.annotate(recommended=Count("recommendations"), still_open=opened)
    return rows.order_by("-started_on", "-pk")


@dataclass(frozen=True)
class TopicPage:
    """A topic with its recommendations, and how families moved, as the latest snapshot knows it."""

    topic: Topic
    recommendations: list[Recommendation]
    journeys: Journeys | None
    as_at: date | None
    can_write: bool


def topic_page(pk: int, *, by: Any) -> TopicPage:
    """This function will return a topic. Raises NotAllowed and NoSuchTopic."""
    found = topics(by).select_related("paper", "started_by").filter(pk=pk).first()
    if found is None:
        raise NoSuchTopic("There is no such topic.")
    try:
        snapshot = latest_snapshot()
    except NoSnapshot:
        snapshot = None
    return TopicPage(
        found,
        list(found.recommendations.order_by("pk")),
        journeys(snapshot) if snapshot else None,
        snapshot.as_at if snapshot else None,
        by.can(Permission.PAPER_WRITE) and found.finished_on is None,
    )


def recommendations(by: Any, *, is_open: bool | None = None) -> QuerySet[Recommendation]:
    """This function will return recommendations, open ones first, the latest first. Raises NotAllowed."""
    check(by, Permission.PAPER_READ)
    rows = Recommendation.objects.select_related("topic").order_by("closed_on", "-made_on", "-pk")
    return rows if is_open is None else rows.filter(closed_on__isnull=is_open)


@dataclass(frozen=True)
class RecommendationPage:
    """A recommendation with its effect and the actions that came of it."""

    recommendation: Recommendation
    effect: Effect
    actions: list[Action]


def recommendation_page(pk: int, *, by: Any, at: Any) -> RecommendationPage:
    """This function will return a recommendation with its measure. Raises NotAllowed and NoSuchTopic."""
    found = recommendations(by).select_related("recorded_by", "closed_by").filter(pk=pk).first()
    if found is None:
        raise NoSuchTopic("There is no such recommendation.")
    return RecommendationPage(found, effect_of(found, by=by), actions_from(KIND, pk, by=by, at=at))


def effect_of(one: Recommendation, *, by: Any) -> Effect:
    """This function will return what the measure said in the month of a recommendation, and what it says now.

    It is counted from the latest snapshot, and shown as this reader may see numbers.
    """
    return _effect(one, whole=by.can(Permission.MEASURES_UNSUPPRESSED))


def effect_as_public(one: Recommendation) -> Effect:
    """This function will return the effect of a recommendation as anybody may see it, for what is published of it."""
    return _effect(one, whole=False)


def _effect(one: Recommendation, *, whole: bool) -> Effect:
    asked = measure(one.measure_code)
    try:
        snapshot = latest_snapshot()
        last = last_whole_month(snapshot.as_at)
        start = max(_months_before(first_of(one.made_on)), _months_back(last))
        rows = totals_by_month(asked, snapshot, Span(first=min(start, last), last=last), whole=whole)
    except (CannotMeasure, NoSnapshot) as problem:
        return Effect(asked, problem=str(problem))
    known = [row for row in rows if row.value is not None and not row.is_hidden]
    if not known:
        return Effect(asked, problem="There is nothing to count yet, or too little to show.")
    then = next((row for row in reversed(known) if row.period <= first_of(one.made_on)), known[0])
    return Effect(
        measure=asked,
        then=words.value_text(asked, then),
        then_month=month(then.period),
        now=words.value_text(asked, known[-1]),
        now_month=month(known[-1].period),
        verdict=_verdict(asked, then, known[-1]),
        chart=_chart(one, asked, rows),
    )


def _months_before(first: date) -> date:
    return Span(first=first, last=first).ending_here(months=BEFORE + 1).first


def _months_back(last: date) -> date:
    return Span(first=last, last=last).ending_here(months=MOST).first


def _verdict(asked: Measure, then: Any, now: Any) -> str:
    if then is now:
        return "No month has passed since."
    if then.value == now.value:
        return "It has not changed."
    if asked.good == "neither":
        return "It has changed. Neither a higher nor a lower figure is better in itself."
    return "That is better." if (now.value > then.value) == (asked.good == "higher") else "That is worse."


def _chart(one: Recommendation, asked: Measure, rows: Iterable[Any]) -> Chart | None:
    points = [Point(on=row.period, value=row.value, note="Too few to show" * row.is_hidden) for row in rows]
    if sum(point.value is not None for point in points) < 2:
        return None
    first, last = points[0].on, points[-1].on
    events = [Event(on=one.made_on, label="Recommended")] if first <= one.made_on <= last else []
    return series(title=f"{asked.title}, by month", points=points, unit=chart_unit(asked), events=events)


def measures_to_choose() -> list[tuple[str, str]]:
    """This function will return every measure, for choosing the one that shows an effect."""
    return [(code, f"{code}: {one.title}") for code, one in sorted(MEASURES.items())]
