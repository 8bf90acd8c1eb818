"""Orders about a child: an order that is made ends those of the child that it takes the place of."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Q

from lineofsight.record.models import CaseStep
from lineofsight.service.court.codes import INTERIM, ORDERS
from lineofsight.service.court.models import CourtOrder
from lineofsight.service.court.operations.family import UnableToRecord, not_after, not_before_step, note, to_change


@transaction.atomic
def make_interim_order(
    *,
    steps: Iterable[CaseStep],
    kind: str,
    made_on: date,
    on: date,
    by: Any,
    at: datetime,
    until_on: date | None = None,
) -> list[CourtOrder]:
    """This function will record an interim order about each child; `until_on` is the day it names, if it does.

    Raises NotAllowed and UnableToRecord.
    """
    steps = to_change(steps, kind="care_proceedings", by=by)
    not_after(made_on, on=on, what="The day of the order")
    if kind not in INTERIM:
        raise UnableToRecord("Choose an interim order. Final orders are recorded when proceedings end.")
    if until_on is not None and until_on < made_on:
        raise UnableToRecord("The order can't end before it was made.")
    made = []
    for step in steps:
        not_before_step(step, by=by, day=made_on, what="The day of the order")
        if step.care_proceedings.issued_on is None:
            raise UnableToRecord("Record first that the court issued the application.")
        made.append(put_order(step, kind=kind, made_on=made_on, until_on=until_on))
        note(step, by=by, at=at, did="order made", kind=kind)
    return made


def put_order(step: CaseStep, *, kind: str, made_on: date, until_on: date | None = None) -> CourtOrder:
    """This function will keep an order, and end the open orders about the child that it ends, or is again."""
    order = CourtOrder.objects.create(step=step, kind=kind, made_on=made_on, until_on=until_on)
    ended = (kind, *ORDERS[kind].ends)
    open_now = _open(step, made_on).filter(kind__in=ended).exclude(pk=order.pk)
    open_now.update(ended_on=made_on, ended_by=order)
    return order


def end_interim(step: CaseStep, *, on: date) -> int:
    """This function will end what is left of interim orders about a child, and return how many."""
    interim = [code for code, order in ORDERS.items() if order.is_interim]
    return _open(step, on).filter(kind__in=interim).update(ended_on=on)


def _open(step: CaseStep, on: date):
    rows = CourtOrder.objects.filter(step__child_id=step.child_id, ended_on=None, made_on__lte=on)
    return rows.filter(Q(until_on=None) | Q(until_on__gte=on))
