"""Decisions that were taken, the record of one, whether it may be put into effect, and its call-in."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet
from django.http import Http404

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.models import Meeting
from lineofsight.council.decisions.effect import Effect, is_covered
from lineofsight.council.decisions.models import CallIn, CallInRequest, Decision
from lineofsight.council.decisions.operations.calling import effect_of
from lineofsight.council.decisions.operations.plan import SCRUTINY
from lineofsight.council.decisions.rules import rule

MANY = 60


class NoSuchDecision(Http404):
    """There is no such decision."""


@dataclass(frozen=True)
class DecisionPage:
    """A decision, whether it may be put into effect, who asked for a call-in (with the ground) and what came of it.

    `is_covered` says whether it is one that members may call in.
    """

    decision: Decision
    effect: Effect
    is_covered: bool
    requests: list[tuple[CallInRequest, str]]
    needed: int
    call_in: CallIn | None
    can_run: bool
    can_ask: bool


def decisions(by: Any) -> QuerySet[Decision]:
    """This function will return the decisions, the latest first. Raises NotAllowed."""
    check(by, Permission.COUNCIL_READ)
    rows = Decision.objects.visible_to(by).select_related("body", "call_in")
    return rows.order_by("-decided_on", "-pk")


def decision_named(pk: int, *, by: Any) -> Decision:
    """This function will return a decision. Raises NotAllowed and NoSuchDecision."""
    check(by, Permission.COUNCIL_READ)
    rows = Decision.objects.visible_to(by).select_related("body", "meeting", "entry")
    found = rows.filter(pk=pk).first()
    if found is None:
        raise NoSuchDecision("There is no such decision.")
    return found


def decision_page(pk: int, *, by: Any, on: date) -> DecisionPage:
    """This function will return the page of a decision as of a day. Raises NotAllowed and NoSuchDecision."""
    decision = decision_named(pk, by=by)
    judged_on = decision.published_on or on
    grounds = dict(rule("call_in_grounds", on=judged_on))
    found = effect_of(decision, on=on)
    runs = by.can(Permission.COUNCIL_RUN)
    call_in = CallIn.objects.filter(decision=decision).select_related("outcome_at__body").first()
    return DecisionPage(
        decision=decision, effect=found, is_covered=is_covered(is_key=decision.is_key, on=judged_on), call_in=call_in,
        requests=[(one, grounds.get(one.ground, "")) for one in decision.requests.all()],
        needed=rule("call_in_members", on=judged_on), can_run=runs,
        can_ask=found.is_open and (runs or by.role == "councillor"),
    )  # fmt: skip


def meetings_that_decide(*, at: datetime) -> list[Meeting]:
    """This function will return the meetings of the executive that were held by a moment, the latest first."""
    return _held(at, ("executive",))


def meetings_of_scrutiny(*, at: datetime) -> list[Meeting]:
    """This function will return the meetings of scrutiny that were held by a moment, the latest first."""
    return _held(at, SCRUTINY)


def _held(at: datetime, kinds: tuple[str, ...]) -> list[Meeting]:
    rows = Meeting.objects.filter(body__kind__in=kinds, status=Meeting.Status.HELD, starts_at__lte=at)
    return list(rows.select_related("body").order_by("-starts_at", "-pk")[:MANY])
