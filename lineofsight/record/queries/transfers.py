"""Work that passes between services: what waits for whom, how long it took, and who came back within six months."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Q, QuerySet
from django.http import Http404
from django.utils import timezone

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.handshake import receivers_of
from lineofsight.record.models import CaseStep, Duty, Post, Team, Transfer
from lineofsight.record.queries.need_to_know import absent_step, mark, why_absent
from lineofsight.statute.limits import Months
from lineofsight.statute.steps import STEPS
from lineofsight.statute.working_days import england

CAME_BACK_WITHIN = Months(6)
BACK_AS = {"early_help": "referral", "referral": "early_help"}


class NoSuchTransfer(Http404):
    """There is no such proposal among those the reader may know of."""


@dataclass(frozen=True)
class TransferPage:
    """One transfer as its page shows it. `others` are those of brothers and sisters that wait with it."""

    transfer: Transfer
    on: date
    duties: list[Duty]
    opened: CaseStep | None
    teams: list[Team]
    others: list[Transfer]

    @property
    def days(self) -> int:
        """The working days from the proposal to the answer, or until today while there is none."""
        return working_days_between(self.transfer.proposed_on, self.transfer.answered_on or self.on)


def working_days_between(start: date, end: date) -> int:
    """This function will return how many working days lie from one day to another, the first not counted."""
    return england().between(start, end)


def transfer_page(pk: int, *, by: Any, at: datetime) -> TransferPage:
    """This function will return a transfer for its page, and write in the audit that the record was read.

    Raises NotAllowed and NoSuchTransfer.
    """
    check(by, Permission.RECORD_READ)
    transfer = transfer_known_to(by, pk=pk)
    on = timezone.localdate(at)
    mark(transfer.child, by=by, at=at)
    audit.record(
        by=by, at=at, action=audit.Action.READ, subject=f"record.person:{transfer.child_id}",
        detail={"page": "transfer", "transfer": pk},
    )  # fmt: skip
    opened = transfer.step.opened.filter(kind=transfer.declared.opens).first()
    codes = [code for code in (transfer.declared.agreed.answer, transfer.declared.agreed.meeting) if code]
    steps = [transfer.step_id, *([opened.pk] if opened else [])]
    duties = Duty.objects.filter(step__in=steps, clock_code__in=codes).order_by("due_on", "pk")
    services = receivers_of(transfer.declared.opens)
    return TransferPage(
        transfer=transfer,
        on=on,
        duties=list(duties),
        opened=opened,
        teams=list(Team.objects.on(on).filter(service__in=services).order_by("name")),
        others=_waiting_with(transfer, by=by),
    )


def transfer_known_to(by: Any, *, pk: int) -> Transfer:
    """This function will return a transfer that `by` may know of. Raises NoSuchTransfer."""
    rows = _rows(Transfer.objects.visible_to(by))
    found = rows.filter(pk=pk).first()
    if found is None:
        child = Transfer.objects.filter(pk=pk).values_list("child", flat=True).first()
        raise why_absent(child, by=by, otherwise=NoSuchTransfer("There is no such proposal."))
    return found


def _rows(rows: QuerySet[Transfer]) -> QuerySet[Transfer]:
    return rows.select_related("child", "step", "from_team", "team", "proposed_by", "answered_by")


def _waiting_with(transfer: Transfer, *, by: Any) -> list[Transfer]:
    if transfer.step.group is None or transfer.answer:
        return []
    rows = _rows(Transfer.objects.visible_to(by)).waiting().exclude(pk=transfer.pk)
    return list(rows.filter(step__group=transfer.step.group, outcome=transfer.outcome).order_by("pk"))


def step_to_pass_on(pk: int, *, by: Any) -> CaseStep:
    """This function will return an open step that can be passed on, with its child. Raises NoSuchTransfer."""
    rows = CaseStep.objects.visible_to(by).select_related("child")
    step = rows.filter(pk=pk).first()
    if step is None:
        raise absent_step(pk, by=by, otherwise=NoSuchTransfer("There is no such step."))
    if not step.declared.passed_on:
        raise NoSuchTransfer(f"A {step.declared.name.lower()} is not passed on to another service.")
    return step


def transfers_of(step: CaseStep) -> list[Transfer]:
    """This function will return the transfers of a step that the reader may open, with the one that led to it."""
    rows = _rows(Transfer.objects.all())
    return list(rows.filter(of_step(step.pk, opened_by=step.opened_by_id)).order_by("-proposed_at"))


def of_step(step: Any, *, opened_by: Any) -> Q:
    """This function will return which transfers are those of a step, by its number and that of what opened it."""
    return Q(step=step) | Q(step=opened_by, answer=Transfer.Answer.ACCEPTED)


def transfers_waiting(by: Any) -> QuerySet[Transfer]:
    """This function will return the proposals that nobody has answered, the longest waiting first."""
    return _rows(Transfer.objects.visible_to(by)).waiting().order_by("proposed_at", "pk")


def transfers_answered(by: Any) -> QuerySet[Transfer]:
    """This function will return the proposals that were answered, the latest first."""
    return _rows(Transfer.objects.visible_to(by)).exclude(answer="").order_by("-answered_at", "-pk")


def say_who_came_back(transfers: list[Transfer]) -> None:
    """This function will put on each accepted transfer `back`: the step with which the child came back, or None.

    After step-down that is a referral within six months of the answer, after step-up early help. One query.
    """
    wanted = {one.child_id for one in transfers}
    steps = CaseStep.objects.filter(child__in=wanted, kind__in=BACK_AS.values()).order_by("started_on", "pk")
    by_child: dict[int, list[CaseStep]] = {}
    for step in steps if wanted else ():
        by_child.setdefault(step.child_id, []).append(step)
    for one in transfers:
        one.back = _back(one, by_child.get(one.child_id, ()))


def _back(one: Transfer, steps: Any) -> CaseStep | None:
    if one.answer != Transfer.Answer.ACCEPTED:
        return None
    until, kind = CAME_BACK_WITHIN.due(one.answered_on).on, BACK_AS.get(one.declared.opens)
    later = (step for step in steps if step.kind == kind and one.answered_on < step.started_on <= until)
    return next(later, None)


def transfers_panel(*, by: Any, on: date, at: datetime) -> list[Transfer] | None:
    """This function will return what waits for the answer of a manager who holds a post, or None."""
    if not by.can(Permission.TRANSFER_DECIDE):
        return None
    services = Post.objects.on(on).filter(worker__account=by).values("team__service")
    rows = transfers_waiting(by).exclude(proposed_by=by).exclude(from_team__service__in=services)
    return list(rows[:10]) or None


def kinds_passed_on() -> list[str]:
    """This function will return the kinds of step that can pass to another service."""
    return [key for key, declared in STEPS.items() if declared.passed_on]
