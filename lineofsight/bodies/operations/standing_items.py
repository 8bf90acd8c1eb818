"""Standing items of a body, the figures they put before each meeting, and the measure that an action is to move."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Max, Q
from django.utils import timezone

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.allowing import check_run, check_set_up
from lineofsight.bodies.coming_again import due_from
from lineofsight.bodies.models import Action, ActionMeasure, Body, Item, ItemFigure, ItemPaper, Meeting, StandingItem
from lineofsight.bodies.models.standing import COMES, GROUPINGS
from lineofsight.bodies.noting import note
from lineofsight.bodies.operations.meetings import UnableToMeet, add_item
from lineofsight.drafts.versions import same_words
from lineofsight.measures import MEASURES
from lineofsight.papers.models import Paper
from lineofsight.snapshots.answers import CannotMeasure
from lineofsight.snapshots.models import Figure, Snapshot
from lineofsight.snapshots.operations.taking_figures import take_figure
from lineofsight.snapshots.queries import NoSnapshot, latest_snapshot

QUARTER = 3


class UnableToStand(Exception):
    """The item, its figures or the measure of an action can't be kept so; the message says why."""


@transaction.atomic
def set_standing_item(
    *,
    body: Body,
    title: str,
    measures: Iterable[str],
    grouped_by: str,
    months: int,
    on: date,
    by: Any,
    at: datetime,
    every_months: int = 0,
    brought_by: str = "",
) -> StandingItem:
    """This function will have meetings of a body ahead carry an item with the figures of some measures.

    `months` is how many whole months each figure looks back; `every_months` how many go by until it comes again, 0 for
    an item of every meeting. Raises NotAllowed and UnableToStand.
    """
    check_set_up(by, kind=body.kind)
    measures, title = list(dict.fromkeys(measures)), title.strip()
    if not title or body.child_id is not None:
        raise UnableToStand("Say what the item is about. A body about a child has no standing figures.")
    if not measures or set(measures) - set(MEASURES):
        raise UnableToStand("Choose at least one measure.")
    if every_months not in COMES:
        raise UnableToStand("Choose how often it comes.")
    if grouped_by not in GROUPINGS or not 1 <= months <= 36:
        raise UnableToStand("Choose how the figures are shown, and between 1 and 36 months.")
    if StandingItem.objects.filter(body=body, title=title, ended_on=None).exists():
        raise UnableToStand("It has a standing item of that name. End that first.")
    made = StandingItem.objects.create(
        body=body, title=title, measures=measures, grouped_by=grouped_by, months=months, every_months=every_months,
        brought_by=brought_by.strip(), started_on=on, recorded_by=by,
    )  # fmt: skip
    note(child=None, body=body, by=by, at=at, did="standing item set", item=made.pk)
    return made


@transaction.atomic
def end_standing_item(standing: StandingItem, *, on: date, by: Any, at: datetime) -> StandingItem:
    """This function will end a standing item from a day on. Raises NotAllowed and UnableToStand."""
    check_set_up(by, kind=standing.body.kind)
    standing = StandingItem.objects.select_for_update().select_related("body").get(pk=standing.pk)
    if standing.ended_on is not None:
        raise UnableToStand("It has ended already.")
    standing.ended_on = max(on, standing.started_on)
    standing.save(update_fields=["ended_on"])
    note(child=None, body=standing.body, by=by, at=at, did="standing item ended", item=standing.pk)
    return standing


@transaction.atomic
def put_figures_before(*, meeting: Meeting, by: Any, at: datetime) -> list[Item]:
    """This function will put a body's standing items on a meeting's agenda, each with its figures of the last snapshot.

    One that comes again after some months is left out until then; one that is on it already is left, with the figures
    that were sent out. Raises NotAllowed, UnableToMeet for a meeting that can't change, and UnableToStand without a
    snapshot.
    """
    check_run(by, kind=meeting.body.kind)
    there = set(meeting.items.values_list("title", flat=True))
    made = []
    for standing in due_at(meeting):
        if standing.title in there:
            continue
        item = add_item(meeting=meeting, title=standing.title, owner=standing.brought_by, by=by, at=at)
        asked = {"months": standing.months, "grouped_by": standing.grouped_by or None}
        figures = [_figure(code, **asked, by=by, at=at) for code in standing.measures]
        ItemFigure.objects.bulk_create(
            ItemFigure(item=item, figure=figure, number=number) for number, figure in enumerate(figures, start=1)
        )
        made.append(item)
    return made


def due_at(meeting: Meeting) -> list[StandingItem]:
    """This function will return the standing items of a body that are due at a meeting of it, on its agenda or not."""
    day = timezone.localdate(meeting.starts_at)
    rows = list(StandingItem.objects.on(day).filter(body=meeting.body_id).order_by("pk"))
    came = last_came(meeting.body, before=meeting.starts_at) if any(one.every_months for one in rows) else {}
    due = {one.pk: due_from(came.get(one.title), every_months=one.every_months) for one in rows}
    return [one for one in rows if not (due[one.pk] and day < due[one.pk])]


def last_came(body: Body, *, before: datetime | None = None) -> dict[str, date]:
    """This function will return the day of the last meeting, before a moment where one is given, that had each item.

    Items are known by their titles. Meetings of bodies that it follows are its own now; a cancelled one had none.
    """
    rows = Item.objects.filter(Q(meeting__body=body) | Q(meeting__body__successor=body)).exclude(
        meeting__status=Meeting.Status.CANCELLED
    )
    rows = rows if before is None else rows.filter(meeting__starts_at__lt=before)
    last = rows.values_list("title").annotate(last=Max("meeting__starts_at")).order_by()
    return {title: timezone.localdate(moment) for title, moment in last}


@transaction.atomic
def put_paper_before(*, item: Item, paper: Paper, by: Any, at: datetime) -> ItemPaper:
    """This function will put a published paper before a meeting, by one of its items.

    Raises NotAllowed, and UnableToStand for a draft, one that is there already, or a meeting that is locked.
    """
    check_run(by, kind=item.meeting.body.kind)
    item = Item.objects.visible_to(by, at=at).select_related("meeting__body").filter(pk=item.pk).first()
    if item is None or item.meeting.is_locked:
        raise UnableToStand("Nothing of that meeting can be changed.")
    if not paper.is_published:
        raise UnableToStand("Only a published paper can be put before a meeting.")
    if ItemPaper.objects.filter(item=item, paper=paper).exists():
        raise UnableToStand("It is before the meeting already.")
    made = ItemPaper.objects.create(item=item, paper=paper)
    note(child=item.child, body=item.meeting.body, by=by, at=at, did="paper put before", item=item.pk, paper=paper.pk)
    return made


@transaction.atomic
def follow_with_measure(action: Action, *, code: str, aim: str, by: Any, at: datetime) -> ActionMeasure:
    """This function will say which measure an action is to move, and keep what it is now: of the last three months.

    Raises NotAllowed and UnableToStand.
    """
    check(by, Permission.MEETING_RUN)
    if code not in MEASURES:
        raise UnableToStand("Choose the measure.")
    if not aim.strip():
        raise UnableToStand("Say what is to change, and by how much.")
    if ActionMeasure.objects.filter(action=action).exists():
        raise UnableToStand("It is said already which measure this is to move.")
    before = _figure(code, months=QUARTER, grouped_by=None, by=by, at=at)
    made = ActionMeasure.objects.create(action=action, aim=same_words(aim), before=before, said_at=at, said_by=by)
    note(child=action.child, action=action.pk, by=by, at=at, did="measure said", measure=code)
    return made


@transaction.atomic
def ask_measure_again(action: Action, *, by: Any, at: datetime) -> ActionMeasure:
    """This function will keep what the measure of an action is by the last snapshot.

    Raises NotAllowed and UnableToStand.
    """
    check(by, Permission.ACTION_OWN)
    followed = ActionMeasure.objects.select_for_update(of=("self",)).select_related("before").get(action=action)
    code = followed.before.measure_code
    followed.later = _figure(code, months=QUARTER, grouped_by=None, by=by, at=at)
    if followed.later_id == followed.before_id:
        raise UnableToStand("Nothing newer is published: the last snapshot is the one it was said with.")
    followed.save(update_fields=["later"])
    note(child=action.child, action=action.pk, by=by, at=at, did="measure asked again", measure=code)
    return followed


def _figure(code: str, *, months: int, grouped_by: str | None, by: Any, at: datetime) -> Figure:
    """This function will take the figure of a measure over the whole months before the last snapshot's day."""
    try:
        snapshot = latest_snapshot()
        start, end = whole_months(snapshot, months=months)
        return take_figure(
            measure_code=code, snapshot=snapshot, start=start, end=end, grouped_by=grouped_by, by=by, at=at
        )
    except (NoSnapshot, CannotMeasure) as problem:
        raise UnableToStand(str(problem)) from problem


def whole_months(snapshot: Snapshot, *, months: int) -> tuple[date, date]:
    """This function will return the first and last day of the whole months that a snapshot knows."""
    after = (snapshot.as_at + timedelta(days=1)).replace(day=1)
    index = after.year * 12 + after.month - 1 - months
    return date(index // 12, index % 12 + 1, 1), after - timedelta(days=1)


__all__ = ["UnableToMeet", "UnableToStand", "ask_measure_again", "end_standing_item", "follow_with_measure"]
__all__ += ["put_figures_before", "put_paper_before", "set_standing_item", "whole_months"]
