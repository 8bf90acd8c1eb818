"""Who holds how much of the front door: open contacts of each worker, and what waits for each manager."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Count, Min, Q

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.models import Allocation
from lineofsight.service.front_door.models import ContactDecision
from lineofsight.service.front_door.queries.board import RED, STANDING, Tab, open_contacts, past_time

LATELY = timedelta(days=7)


@dataclass(frozen=True)
class Held:
    """What one worker, or nobody yet, holds of the open contacts. `oldest` is how many days the oldest has waited."""

    name: str
    team: str
    number: int | None
    contacts: int
    red: int
    late: int
    ready: int
    oldest: int


@dataclass(frozen=True)
class Decided:
    """What one manager decided in the last seven days."""

    name: str
    decisions: int
    late: int


@dataclass(frozen=True)
class Capacity:
    """The front door's capacity now."""

    held: list[Held]
    decided: list[Decided]
    waiting: int


def capacity(*, by: Any, at: datetime) -> Capacity:
    """This function will return who holds open contacts, and who decided how many lately. Raises NotAllowed.

    It counts and names workers only, of the contacts that `by` may open.
    """
    check(by, Permission.BOARD_READ)
    steps = open_contacts(by=by)
    rows = Allocation.objects.filter(ended_on=None, step__in=steps.values("pk"))
    late, red = _of_step(past_time(at)), _of_step(RED)
    counted = rows.values("worker", "worker__name", "team__name").annotate(
        contacts=Count("step", distinct=True), red=Count("step", distinct=True, filter=red),
        late=Count("step", distinct=True, filter=late),
        ready=Count("step", distinct=True, filter=_of_step(STANDING[Tab.READY])), since=Min("step__started_at"),
    )  # fmt: skip
    held = [
        Held(
            row["worker__name"] or "Nobody yet",
            row["team__name"],
            row["worker"],
            row["contacts"],
            row["red"],
            row["late"],
            row["ready"],
            (at - row["since"]).days,
        )  # fmt: skip
        for row in counted.order_by("worker__name", "team__name")
    ]
    return Capacity(held, _decided(at), sum(one.ready for one in held))


def _of_step(condition: Q) -> Q:
    """This function will return a condition about a step as one about what refers to it."""
    children = [
        (f"step__{child[0]}", child[1]) if isinstance(child, tuple) else _of_step(child) for child in condition.children
    ]
    moved = Q(_connector=condition.connector, _negated=condition.negated)
    moved.children = children
    return moved


def _decided(at: datetime) -> list[Decided]:
    rows = ContactDecision.objects.filter(decided_at__gte=at - LATELY, decided_at__lte=at)
    counted = rows.values("decided_by__name").annotate(n=Count("pk"), late=Count("pk", filter=~Q(late_code="")))
    return [
        Decided(row["decided_by__name"], row["n"], row["late"]) for row in counted.order_by("-n", "decided_by__name")
    ]
