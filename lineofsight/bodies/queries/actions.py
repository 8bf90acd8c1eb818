"""Actions: the reader's own, overdue first, and one of them with all its owners and where it comes of."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import F, Prefetch, Q, QuerySet
from django.http import Http404

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.models import Action, ActionOwner, Body, Item
from lineofsight.bodies.models.action import held_by
from lineofsight.bodies.noting import subject
from lineofsight.bodies.sources import Found, UnknownSource, found_for
from lineofsight.record.models import Person
from lineofsight.record.queries.need_to_know import names_only, why_absent

SOONEST = 5
MOST_OF_A_BODY = 50


class NoSuchAction(Http404):
    """There is no such action, among those the reader may know of."""


@dataclass(frozen=True)
class MyActions:
    """The reader's open actions, overdue first, how many are late, and children of theirs whose record is locked."""

    open: QuerySet[Action]
    late: int
    locked: list[Person]
    closed: list[Action]
    on: date


@dataclass(frozen=True)
class ActionPage:
    """An action, its owners from the first, where it comes of, and whether the reader may change it."""

    action: Action
    owners: list[ActionOwner]
    source: Found | None
    can_change: bool
    can_open_meeting: bool
    on: date


@dataclass(frozen=True)
class ActionsPanel:
    """What the home page shows of the reader's actions."""

    soonest: list[Action]
    count: int
    late: int
    on: date


def actions_of(by: Any, *, at: datetime) -> QuerySet[Action]:
    """This function will return the open actions an account owns and may know of: the one longest overdue first."""
    rows = Action.objects.visible_to(by, at=at).open().filter(pk__in=held_by(by))
    return rows.select_related("item__meeting__body", "child").order_by("due_on", "pk")


def my_actions(*, by: Any, on: date, at: datetime) -> MyActions:
    """This function will return the reader's own actions. Raises NotAllowed."""
    check(by, Permission.ACTION_OWN)
    mine = actions_of(by, at=at)
    closed = Action.objects.visible_to(by, at=at).filter(pk__in=held_by(by), closed_on__isnull=False)
    hidden = Action.objects.open().filter(pk__in=held_by(by), child__isnull=False).values("child")
    return MyActions(
        open=mine,
        late=mine.filter(due_on__lt=on).count(),
        locked=names_only(hidden, by=by, at=at),
        closed=list(closed.select_related("child").order_by("-closed_on", "-pk")[:SOONEST]),
        on=on,
    )


def actions_panel(*, by: Any, on: date, at: datetime) -> ActionsPanel | None:
    """This function will return the reader's actions for the home page, or None when they have none."""
    mine = list(actions_of(by, at=at))
    if not mine:
        return None
    return ActionsPanel(mine[:SOONEST], len(mine), sum(action.is_late(on=on) for action in mine), on)


def actions_about(child: Person, *, by: Any, at: datetime) -> QuerySet[Action]:
    """This function will return the actions about a child whose record is open already: open ones first, by their day.

    Each has `held_now`, its owner in a list.
    """
    return _in_order(Action.objects.visible_to(by, at=at).filter(child=child))


def actions_from(kind: str, number: int, *, by: Any, at: datetime) -> list[Action]:
    """This function will return the actions that came of one record, for its own page: open ones first, by their day.

    Each has `held_now`. The page that shows them has audited who reads it.
    """
    return list(_in_order(Action.objects.visible_to(by, at=at).filter(source_kind=kind, source_number=number)))


def actions_of_body(body: Body, *, by: Any, at: datetime) -> list[Action]:
    """This function will return the open actions of a body's meetings and of its parts', the longest overdue first."""
    here = Q(item__meeting__body=body) | Q(item__meeting__body__parent=body)
    rows = Action.objects.visible_to(by, at=at).open().filter(here)
    return list(_in_order(rows)[:MOST_OF_A_BODY])


def _in_order(rows: QuerySet[Action]) -> QuerySet[Action]:
    now = Prefetch("owners", queryset=ActionOwner.objects.filter(ended_on=None), to_attr="held_now")
    rows = rows.select_related("item__meeting__body", "child").prefetch_related(now)
    return rows.order_by(F("closed_on").desc(nulls_first=True), "due_on", "pk")


def source_known_to(by: Any, *, kind: str, number: int) -> Found:
    """This function will return what an action is to come of, for who may give one. Raises NotAllowed, NoSuchAction."""
    check(by, Permission.ACTION_GIVE)
    try:
        found = found_for(kind, number, by=by)
    except UnknownSource:
        found = None
    if found is None:
        raise NoSuchAction("What the action would come of is not there.")
    return found


def action_known_to(by: Any, *, pk: int, at: datetime) -> Action:
    """This function will return an action `by` may know of. Raises NotAllowed, RecordRestricted and NoSuchAction."""
    check(by, Permission.ACTION_OWN)
    now = Prefetch("owners", queryset=ActionOwner.objects.filter(ended_on=None), to_attr="held_now")
    rows = Action.objects.visible_to(by, at=at).prefetch_related(now)
    found = rows.select_related("child", "item__meeting__body", "given_by", "closed_by").filter(pk=pk).first()
    if found is None:
        child = Action.objects.filter(pk=pk).values_list("child", flat=True).first()
        raise why_absent(child, by=by, otherwise=NoSuchAction("There is no such action."))
    return found


def action_page(pk: int, *, by: Any, on: date, at: datetime) -> ActionPage:
    """This function will return an action's page, and write in the audit that it was read. Raises as above."""
    action = action_known_to(by, pk=pk, at=at)
    about = subject(child=action.child, action=action.pk)
    audit.record(by=by, at=at, action=audit.Action.READ, subject=about, detail={"page": "action", "action": pk})
    owners = list(action.owners.order_by("started_on", "pk"))
    mine = any(owner.account_id == by.pk for owner in action.held_now)
    can_change = action.closed_on is None and (mine or by.can(Permission.MEETING_RUN))
    item = action.item_id
    can_open_meeting = item is not None and Item.objects.visible_to(by, at=at).filter(pk=item).exists()
    return ActionPage(action, owners, _source(action, by=by), can_change, can_open_meeting, on)


def _source(action: Action, *, by: Any) -> Found | None:
    if action.item_id is not None:
        return None
    try:
        return found_for(action.source_kind, action.source_number, by=by)
    except UnknownSource:
        return None
