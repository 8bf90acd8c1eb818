"""Figures put before meetings, and measures of actions, in sentences as a paper says them."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.http import Http404

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.coming_again import due_from
from lineofsight.bodies.models import Action, ActionMeasure, Body, Item, ItemFigure, ItemPaper, Meeting, StandingItem
from lineofsight.bodies.models.standing import COMES
from lineofsight.bodies.operations.standing_items import last_came
from lineofsight.measures import MEASURES
from lineofsight.papers.disclosed import facts_of
from lineofsight.papers.models import Paper
from lineofsight.papers.sentences import sentence
from lineofsight.snapshots.models import Figure
from lineofsight.web.words import month


class NoStandingItem(Http404):
    """There is no such standing item."""


@dataclass(frozen=True)
class Told:
    """A figure in a sentence, with small numbers held back as in a paper, and the number by which it is found."""

    figure: str
    title: str
    code: str
    sentence: str
    as_at: date


@dataclass(frozen=True)
class Followed:
    """The measure an action is to move: what is to change, what it was, and what it was when last asked."""

    aim: str
    before: Told
    later: Told | None


def told(figure: Figure) -> Told:
    """This function will return a figure as a meeting reads it. Its snapshot should be loaded."""
    said = sentence(facts_of(figure))
    return Told(figure.pk, figure.title, figure.measure_code, said, figure.snapshot.as_at)


def figures_before(meeting: Meeting) -> dict[int, list[Told]]:
    """This function will return the figures of each item of a meeting that was read already, by the item's number."""
    rows = ItemFigure.objects.filter(item__meeting=meeting).select_related("figure__snapshot")
    found: dict[int, list[Told]] = {}
    for row in rows.order_by("item", "number"):
        found.setdefault(row.item_id, []).append(told(row.figure))
    return found


def standing_items(body: Body, *, on: date) -> list[StandingItem]:
    """This function will return the standing items of a body on a day.

    Each has `named`, its measures' titles, and `due`, when it comes again in words.
    """
    rows = list(StandingItem.objects.on(on).filter(body=body).order_by("pk"))
    came = last_came(body) if any(row.every_months for row in rows) else {}
    for row in rows:
        row.named = _named(row)
        row.due = _due(row, came.get(row.title))
    return rows


def _named(standing: StandingItem) -> list[str]:
    return [f"{MEASURES[code].title} ({code})" for code in standing.measures if code in MEASURES]


def _due(standing: StandingItem, last: date | None) -> str:
    """This function will return how often an item comes and when it is due, in a sentence."""
    often = COMES[standing.every_months]
    if not standing.every_months:
        return f"{often}."
    due = due_from(last, every_months=standing.every_months)
    return f"{often}: due from {month(due)}." if due else f"{often}: due at the next meeting."


@dataclass(frozen=True)
class Came:
    """A meeting that had a standing item: what came of it there, and the figures that were put before it."""

    meeting: Meeting
    resolutions: list[str]
    figures: list[Told]


@dataclass(frozen=True)
class StandingPage:
    """A standing item with every meeting that had it, the latest first, and when it is due again."""

    standing: StandingItem
    named: list[str]
    due: str
    came: list[Came]


def standing_page(pk: int, *, by: Any, at: datetime) -> StandingPage:
    """This function will return the history of a standing item, also of bodies that this one follows.

    What was said of a confidential item is not told here. Raises NotAllowed and NoStandingItem.
    """
    check(by, Permission.BODY_READ)
    standing = _known(pk, by=by, at=at)
    bodies = [standing.body_id, *standing.body.predecessors.values_list("pk", flat=True)]
    items = Item.objects.visible_to(by, at=at).filter(meeting__body__in=bodies, title=standing.title)
    items = items.exclude(meeting__status=Meeting.Status.CANCELLED).filter(is_confidential=False)
    items = items.select_related("meeting").prefetch_related("resolutions", "figures__figure__snapshot")
    came = [_came(item) for item in items.order_by("-meeting__starts_at", "-pk")]
    return StandingPage(standing, _named(standing), _due(standing, last_came(standing.body).get(standing.title)), came)


def _came(item: Item) -> Came:
    resolutions = sorted(item.resolutions.all(), key=lambda one: one.number)
    figures = sorted(item.figures.all(), key=lambda one: one.number)
    return Came(
        item.meeting,
        [str(one) for one in resolutions],
        [told(one.figure) for one in figures],
    )


def standing_item(pk: int, *, by: Any, at: datetime) -> StandingItem:
    """This function will return a standing item of a body that `by` may know of. Raises NotAllowed, NoStandingItem."""
    check(by, Permission.BODY_SET_UP)
    return _known(pk, by=by, at=at)


def _known(pk: int, *, by: Any, at: datetime) -> StandingItem:
    rows = StandingItem.objects.filter(body__in=Body.objects.visible_to(by, at=at)).select_related("body")
    found = rows.filter(pk=pk).first()
    if found is None:
        raise NoStandingItem("There is no such standing item.")
    return found


def followed(action: Action) -> Followed | None:
    """This function will return the measure an action that was read already is to move, or None."""
    rows = ActionMeasure.objects.filter(action=action)
    row = rows.select_related("before__snapshot", "later__snapshot").first()
    if row is None:
        return None
    return Followed(row.aim, told(row.before), told(row.later) if row.later else None)


def measure_choices() -> list[tuple[str, str]]:
    """This function will return the measures there are, as choices."""
    return [(code, f"{code}: {one.title}") for code, one in MEASURES.items()]


def papers_to_put(*, by: Any) -> list[Paper]:
    """This function will return the published papers that can be put before a meeting, the latest first."""
    check(by, Permission.MEETING_RUN)
    return list(Paper.objects.readable_by(by).published().defer("frozen").order_by("-meeting_on", "-pk")[:50])


def papers_before(meeting: Meeting) -> dict[int, list[Paper]]:
    """This function will return the papers of each item of a meeting that was read already, by the item's number."""
    rows = ItemPaper.objects.filter(item__meeting=meeting).select_related("paper").defer("paper__frozen")
    found: dict[int, list[Paper]] = {}
    for row in rows.order_by("pk"):
        found.setdefault(row.item_id, []).append(row.paper)
    return found
