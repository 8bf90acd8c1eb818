"""Audits of early help by team, with how many are done; one audit; and what is missing in the data."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.http import Http404
from django.utils import timezone

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.models import Action
from lineofsight.bodies.queries.actions import actions_from
from lineofsight.record.models import Allocation, Duty, Team
from lineofsight.record.queries.need_to_know import mark, why_absent
from lineofsight.service.early_help.models import AuditRound, CaseAudit, Episode, Lead

SOURCE = "early_help.caseaudit"
LISTED = 50


class NoSuchAudit(Http404):
    """There is no such audit, among those the reader may know of."""


@dataclass(frozen=True)
class Check:
    """One thing that the data should hold of every open family, and the question that finds where it does not."""

    label: str
    why: str
    missing: Any


def _open_duty(code: str) -> Any:
    return Duty.objects.filter(step=OuterRef("pk"), clock_code=code, met_on=None, lifted_on=None)


def _late(code: str) -> Any:
    return lambda on: Q(Exists(_open_duty(code).filter(due_on__lt=on)))


CHECKS: dict[str, Check] = {
    "lead": Check(
        "Nobody leads the plan", "Every family knows who leads.",
        lambda on: ~Exists(Lead.objects.filter(episode=OuterRef("pk"), ended_on=None)),
    ),
    "worker": Check(
        "No practitioner is named", "A family without a name to ring waits.",
        lambda on: Exists(Allocation.objects.filter(step=OuterRef("pk"), ended_on=None, worker=None)),
    ),
    "met": Check(
        "No first contact two weeks after it was opened", "A first contact that is not recorded cannot be counted.",
        lambda on: Q(met_on=None, step__started_on__lt=on - timedelta(days=14)),
    ),
    "assessed": Check("The assessment is late", "The day it was due has passed.", _late("EH-ASSESS")),
    "planned": Check("The plan is late", "The day it was due has passed.", _late("EH-PLAN")),
    "reviewed": Check("The review of the plan is late", "The day it was due has passed.", _late("EH-REVIEW")),
}  # fmt: skip


def checked(key: str, *, by: Any, on: date) -> QuerySet[Episode]:
    """This function will return the open early help, among what `by` may know of, that a check finds."""
    rows = Episode.objects.visible_to(by).filter(step__stopped_on=None, step__kind="early_help")
    return rows.filter(CHECKS[key].missing(on)).select_related("step__child").order_by("step__started_on", "pk")


@dataclass(frozen=True)
class AuditsPage:
    """Rounds with how many of their audits are done, the team's cases, and how many families each check finds."""

    rounds: list[AuditRound]
    found: list[tuple[str, Check, int]]
    families: int
    chosen: Check | None
    listed: list[Episode]
    on: date


def audits_page(*, which: str, by: Any, on: date) -> AuditsPage:
    """This function will return the rounds, the latest first, and what the checks find. Raises NotAllowed."""
    check(by, Permission.PRACTICE_AUDIT)
    rounds = AuditRound.objects.select_related("team").order_by("-started_on", "team__name")
    done = Count("audits", filter=Q(audits__done_on__isnull=False))
    every = Episode.objects.visible_to(by).filter(step__stopped_on=None, step__kind="early_help")
    counted = every.aggregate(
        total=Count("pk"), **{key: Count("pk", filter=Q(one.missing(on))) for key, one in CHECKS.items()}
    )
    return AuditsPage(
        rounds=list(rounds.annotate(wanted=Count("audits"), done=done)[:LISTED]),
        found=[(key, one, counted[key]) for key, one in CHECKS.items()],
        families=counted["total"],
        chosen=CHECKS.get(which),
        listed=list(checked(which, by=by, on=on)[:LISTED]) if which in CHECKS else [],
        on=on,
    )


@dataclass(frozen=True)
class RoundPage:
    """One round: its audits, with those the reader may not open counted and not named."""

    round: AuditRound
    audits: list[CaseAudit]
    hidden: int

    @property
    def done(self) -> int:
        """How many are done, of those the reader may open."""
        return sum(one.done_on is not None for one in self.audits)


def round_page(pk: int, *, by: Any) -> RoundPage:
    """This function will return a round with its audits. Raises NotAllowed and NoSuchAudit."""
    check(by, Permission.PRACTICE_AUDIT)
    found = AuditRound.objects.select_related("team", "opened_by").filter(pk=pk).first()
    if found is None:
        raise NoSuchAudit("There is no such round of audits.")
    rows = CaseAudit.objects.visible_to(by).filter(round=found).select_related("step__child", "done_by")
    known = list(rows.order_by("done_on", "pk"))
    return RoundPage(found, known, found.audits.count() - len(known))


@dataclass(frozen=True)
class AuditPage:
    """One audit with the actions that came of it."""

    audit: CaseAudit
    actions: list[Action]
    on: date


def audit_page(pk: int, *, by: Any, at: datetime) -> AuditPage:
    """This function will return an audit, and write that the child's record was read. Raises NoSuchAudit."""
    check(by, Permission.RECORD_READ)
    rows = CaseAudit.objects.visible_to(by, at=at).select_related("step__child", "round__team", "done_by")
    found = rows.filter(pk=pk).first()
    if found is None:
        child = CaseAudit.objects.filter(pk=pk).values_list("step__child", flat=True).first()
        raise why_absent(child, by=by, otherwise=NoSuchAudit("There is no such audit."))
    mark(found.step.child, by=by, at=at)
    audit.record(
        by=by, at=at, action=audit.Action.READ, subject=f"record.person:{found.step.child_id}",
        detail={"page": "audit of practice", "audit": pk},
    )  # fmt: skip
    return AuditPage(found, actions_from(SOURCE, pk, by=by, at=at), timezone.localdate(at))


def teams_to_audit(*, on: date) -> list[Team]:
    """This function will return the early help teams there are on a day, by name."""
    return list(Team.objects.on(on).filter(service=Team.Service.EARLY_HELP).order_by("name"))
