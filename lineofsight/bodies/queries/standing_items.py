"""Figures put before meetings, and measures of actions, in sentences as a paper says them."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.http import Http404

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.models import Action, ActionMeasure, Body, ItemFigure, ItemPaper, Meeting, StandingItem
from lineofsight.measures import MEASURES
from lineofsight.papers.disclosed import facts_of
from lineofsight.papers.models import Paper
from lineofsight.papers.sentences import sentence
from lineofsight.snapshots.models import Figure


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
    """This function will return the standing items of a body on a day, each with `named`: its measures' titles."""
    rows = list(StandingItem.objects.on(on).filter(body=body).order_by("pk"))
    for row in rows:
        row.named = [f"{MEASURES[code].title} ({code})" for code in row.measures if code in MEASURES]
    return rows


def standing_item(pk: int, *, by: Any, at: datetime) -> StandingItem:
    """This function will return a standing item of a body that `by` may know of. Raises NotAllowed, NoStandingItem."""
    check(by, Permission.BODY_SET_UP)
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
