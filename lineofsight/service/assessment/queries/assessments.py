"""One assessment: its clocks, what is written, what is missing, and who does what next."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.http import Http404
from django.utils import timezone

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.models import Allocation, CaseStep, Duty, Person, Residence, Transfer, Visit
from lineofsight.record.queries.need_to_know import absent_step, mark
from lineofsight.record.queries.records import home_of
from lineofsight.record.queries.risks import Listed, not_judged, risks_of_step
from lineofsight.record.queries.transfers import transfers_of
from lineofsight.service.assessment.models import (
    Assessment,
    AssessmentAudit,
    AssessmentFactor,
    AssessmentReturn,
    Checkpoint,
    ConsentWithdrawal,
    ParentContact,
)
from lineofsight.service.assessment.operations.submitting import Missing, missing_from
from lineofsight.service.assessment.queries.auditing import audits_of
from lineofsight.service.assessment.sections import SECTIONS, Section

CLOCKS = ("AS-45", "AS-45-START")


class NoSuchAssessment(Http404):
    """There is no assessment of that number, among those the reader may know of."""


@dataclass(frozen=True)
class AssessmentPage:
    """An assessment as its pages show it."""

    assessment: Assessment
    at: datetime
    duties: list[Duty]
    factors: list[AssessmentFactor]
    returns: list[AssessmentReturn]
    checkpoints: list[Checkpoint]
    visits: list[Visit]
    missing: list[Missing]
    led_to: list[CaseStep]
    risks: list[Listed]

    @property
    def step(self) -> CaseStep:
        """The assessment's place on the spine."""
        return self.assessment.step

    @cached_property
    def home(self) -> Residence | None:
        """Where the child lives, looked up where a page shows it."""
        return home_of(self.child)

    @cached_property
    def holder(self) -> Allocation | None:
        """Who holds the assessment now, looked up where a page shows it."""
        return self.step.allocations.filter(ended_on=None).select_related("worker", "team").first()

    @cached_property
    def transfers(self) -> list[Transfer]:
        """What passed, or is to pass, between services, looked up where a page shows it."""
        return transfers_of(self.step)

    @cached_property
    def audits(self) -> list[AssessmentAudit]:
        """How good others found it to be, looked up where a page shows it: only what was authorised is audited."""
        return audits_of(self.assessment) if self.state == "authorised" else []

    @cached_property
    def withdrawals(self) -> list[ConsentWithdrawal]:
        """When consent was taken back and what was decided, looked up where a page shows it."""
        if not self.assessment.has_withdrawal:
            return []
        return list(self.assessment.withdrawals.select_related("recorded_by", "decided_by").order_by("-withdrawn_on"))

    @property
    def child(self) -> Person:
        """The child it is about."""
        return self.step.child

    @property
    def on(self) -> date:
        """The day in London on which it is read."""
        return timezone.localdate(self.at)

    @property
    def state(self) -> str:
        """Where it stands: open, returned, submitted or authorised; stopped where it closed for want of consent."""
        a = self.assessment
        if a.authorised_at is not None:
            return "authorised"
        if self.step.stopped_on is not None:
            return "stopped"
        if a.submitted_at is not None:
            return "submitted"
        return "returned" if self.returns else "open"

    @property
    def can_be_changed(self) -> bool:
        """Whether it is still being written."""
        return self.state in {"open", "returned"} and self.step.stopped_on is None

    @property
    def both_clocks(self) -> list[Duty]:
        """The clock from referral and the clock from the assessment's own start."""
        return [duty for code in CLOCKS for duty in self.duties if duty.clock_code == code]

    @property
    def other_duties(self) -> list[Duty]:
        """What else is or was due."""
        return [duty for duty in self.duties if duty.clock_code not in CLOCKS]

    @cached_property
    def is_late(self) -> bool:
        """Whether authorising now would be past the time limit from referral."""
        return any(d.clock_code == "AS-45" and d.met_on is None and d.is_late(at=self.at) for d in self.duties)

    @property
    def empty_sections(self) -> list[Section]:
        """The sections in which nothing is written."""
        return [section for key, section in SECTIONS.items() if not getattr(self.assessment, key)]

    @property
    def was_seen(self) -> bool:
        """Whether a visit since the start saw the child."""
        return any(visit.is_seen for visit in self.visits)

    @property
    def checkpoint_due(self) -> Duty | None:
        """The manager's next checkpoint, or None when both are recorded or no longer needed."""
        waiting = [d for d in self.duties if d.clock_code.startswith("AS-CHK") and not d.met_on and not d.lifted_on]
        return min(waiting, key=lambda duty: duty.due_on, default=None)


def assessment_page(pk: int, *, by: Any, at: datetime, page: str = "assessment") -> AssessmentPage:
    """This function will return an assessment for its pages, and write in the audit that the record was read.

    Raises NotAllowed and NoSuchAssessment.
    """
    check(by, Permission.RECORD_READ)
    assessment = assessment_known_to(by, pk=pk)
    step = assessment.step
    mark(step.child, by=by, at=at)
    audit.record(
        by=by, at=at, action=audit.Action.READ, subject=f"record.person:{step.child_id}",
        detail={"page": page, "step": pk},
    )  # fmt: skip
    factors, visits = list(assessment.factors.order_by("code")), _visits(step)
    risks = risks_of_step(step)
    return AssessmentPage(
        assessment=assessment,
        at=at,
        duties=list(step.duties.select_related("worker", "team").soonest_first()),
        factors=factors,
        returns=list(assessment.returns.select_related("returned_by").order_by("-returned_at")),
        checkpoints=list(assessment.checkpoints.select_related("recorded_by").order_by("-recorded_at")),
        visits=visits,
        missing=_missing(assessment, factors, visits, risks, on=timezone.localdate(at)),
        led_to=list(step.opened.order_by("pk")) if step.stopped_on else [],
        risks=risks,
    )


def _missing(
    assessment: Assessment,
    factors: list[AssessmentFactor],
    visits: list[Visit],
    risks: list[Listed],
    *,
    on: date,
) -> list[Missing]:
    """This function will return what an assessment under way still needs. A submitted one needs nothing."""
    if assessment.submitted_at is not None:
        return []
    codes = [factor.code for factor in factors]
    seen, waiting = any(visit.is_seen for visit in visits), any(not_judged(one) for one in risks)
    return missing_from(assessment, codes=codes, seen=seen, on=on, is_risk_unjudged=waiting)


def assessment_known_to(by: Any, *, pk: int) -> Assessment:
    """This function will return an assessment that `by` may know of, with its child. Raises NoSuchAssessment."""
    rows = Assessment.objects.visible_to(by).select_related(
        "step__child", "step__started_by", "step__opened_by", "submitted_by", "authorised_by", "saved_by", "referral"
    )
    asked = Exists(ParentContact.objects.filter(assessment=OuterRef("pk")))
    withdrawn = Exists(ConsentWithdrawal.objects.filter(assessment=OuterRef("pk")))
    found = rows.annotate(has_asked=asked, has_withdrawal=withdrawn).filter(pk=pk).first()
    if found is None:
        raise absent_step(pk, by=by, otherwise=NoSuchAssessment("There is no assessment of that number."))
    return found


def _visits(step: CaseStep) -> list[Visit]:
    """This function will return the visits to the child while the assessment was under way, the latest first."""
    rows = step.child.visits.filter(happened_at__date__gte=step.started_on)
    if step.stopped_on:
        rows = rows.filter(happened_at__date__lte=step.stopped_on)
    return list(rows.select_related("recorded_by").order_by("-happened_at"))


def waiting_for_decision(by: Any) -> QuerySet[Assessment]:
    """This function will return the submitted assessments, the longest waiting first."""
    waiting = Assessment.objects.visible_to(by).filter(submitted_at__isnull=False, authorised_at=None)
    return waiting.select_related("step__child", "submitted_by").order_by("submitted_at", "pk")


def panel_to_authorise(*, by: Any, on: date, at: datetime) -> list[Assessment] | None:
    """This function will return what waits for the manager, other than their own work. None when nothing waits."""
    check(by, Permission.ASSESSMENT_AUTHORISE)
    return list(waiting_for_decision(by).exclude(submitted_by=by)[:10]) or None


def panel_returned(*, by: Any, on: date, at: datetime) -> list[Assessment] | None:
    """This function will return what the user holds that a manager returned and nobody submitted again, or None."""
    held = Allocation.objects.filter(worker__account=by, ended_on=None).values("step")
    returned = Assessment.objects.visible_to(by).filter(
        step__in=held, submitted_at=None, authorised_at=None, returns__isnull=False
    )
    return list(returned.select_related("step__child").distinct().order_by("pk")[:10]) or None
