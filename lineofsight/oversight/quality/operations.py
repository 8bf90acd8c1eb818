"""Audit practice: choose children, write what is found of each, keep each agency's view, and finish."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.access import audit as log
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.kinds import AGENCIES
from lineofsight.drafts.versions import same_words
from lineofsight.oversight.quality.choices import KINDS, POPULATIONS
from lineofsight.oversight.quality.models import AgencyView, Audit, AuditedChild, JointFinding
from lineofsight.oversight.quality.queries.populations import candidates, spread
from lineofsight.record.operations.people import note_change
from lineofsight.record.quality import Quality

MOST = 50


class UnableToAuditPractice(Exception):
    """The audit can't be made or changed like this; the message says why."""


@transaction.atomic
def start_audit(
    *,
    kind: str,
    title: str,
    question: str,
    population: str,
    count: int,
    due_on: date,
    by: Any,
    on: date,
    at: datetime,
) -> Audit:
    """This function will begin an audit of so many children of a population, spread from newest to oldest.

    Only children whose record `by` may open are chosen. Raises NotAllowed and UnableToAuditPractice.
    """
    check(by, Permission.AUDIT_LEAD)
    if kind not in KINDS or population not in POPULATIONS:
        raise UnableToAuditPractice("Say what kind of audit it is, and of which children.")
    if not 1 <= count <= MOST:
        raise UnableToAuditPractice(f"Choose from 1 to {MOST} children.")
    if due_on < on:
        raise UnableToAuditPractice("Give a day from today on by which it is finished.")
    chosen = spread(candidates(population, on=on, by=by), count=count)
    if not chosen:
        raise UnableToAuditPractice("There is no such child now. Choose other children.")
    made = Audit.objects.create(
        kind=kind, title=_say(title, "Give it a title."), question=_say(question, "Say what it asks."),
        population=population, started_on=on, due_on=due_on, started_by=by,
    )  # fmt: skip
    AuditedChild.objects.bulk_create(AuditedChild(audit=made, child_id=one.child_id, step=one) for one in chosen)
    _note(made, by=by, at=at, started=kind, children=len(chosen))
    return made


@transaction.atomic
def write_finding(
    audited: AuditedChild,
    *,
    strengths: str,
    worries: str,
    impact: str,
    grade: str,
    is_smart: bool | None,
    by: Any,
    at: datetime,
) -> AuditedChild:
    """This function will write what an audit found of one child; until it is finished it may be written again.

    `grade` is one of Quality, as of every audit; `is_smart` says whether the plan is specific enough, where a plan was
    looked at. Raises as above.
    """
    audited = _audited(audited, by=by)
    if audited.step is not None and audited.step.kind == "child_protection_plan" and is_smart is None:
        raise UnableToAuditPractice("Say whether the plan says who does what, by when, and how it will be known.")
    audited.strengths = _say(strengths, "Say what was done well.")
    audited.worries = _say(worries, "Say what was not done well. If there was nothing, say so.")
    audited.impact = _say(impact, "Say what it means for the child.")
    if grade not in Quality.values:
        raise UnableToAuditPractice("Grade what was done for the child.")
    audited.grade = grade
    audited.is_smart, audited.found_at, audited.found_by = is_smart, at, by
    audited.save()
    note_change(audited.child, by=by, at=at, audit=audited.audit_id, finding=audited.pk)
    return audited


@transaction.atomic
def keep_view(audited: AuditedChild, *, agency: str, author: str, text: str, by: Any, at: datetime) -> AgencyView:
    """This function will keep how one agency sees what was done for a child of a deep dive. Raises as above."""
    audited = _audited(audited, by=by)
    if audited.audit.kind != "multi_agency":
        raise UnableToAuditPractice("Only a deep dive with other agencies keeps what each of them says.")
    if agency not in AGENCIES:
        raise UnableToAuditPractice("Say which agency.")
    if audited.views.filter(agency=agency).exists():
        raise UnableToAuditPractice(f"The view of {AGENCIES[agency].lower()} about this child is kept already.")
    made = AgencyView.objects.create(
        audited=audited, agency=agency, author=_say(author, "Say whose view it is."),
        text=_say(text, "Say how they see it."), recorded_at=at, recorded_by=by,
    )  # fmt: skip
    note_change(audited.child, by=by, at=at, audit=audited.audit_id, agency=agency)
    return made


@transaction.atomic
def find_together(audit: Audit, *, text: str, agency: str, by: Any, at: datetime) -> JointFinding:
    """This function will keep something that was found of all the children, about one agency or (empty) about all.

    Raises as above.
    """
    audit = _open(audit, by=by)
    if agency and agency not in AGENCIES:
        raise UnableToAuditPractice("Say which agency it is about, or that it is about all.")
    made = JointFinding.objects.create(
        audit=audit, agency=agency, text=_say(text, "Say what was found."), recorded_at=at, recorded_by=by
    )
    _note(audit, by=by, at=at, finding=made.pk)
    return made


@transaction.atomic
def finish_audit(audit: Audit, *, conclusion: str, by: Any, on: date, at: datetime) -> Audit:
    """This function will finish an audit once each child has a finding, and a deep dive the view of two agencies.

    Raises as above.
    """
    audit = _open(audit, by=by)
    if waiting := missing_from(audit):
        raise UnableToAuditPractice(waiting[0])
    audit.conclusion = _say(conclusion, "Say what the audit comes to.")
    audit.finished_on, audit.finished_by = on, by
    audit.save()
    _note(audit, by=by, at=at, finished=on.isoformat())
    return audit


def missing_from(audit: Audit) -> list[str]:
    """This function will return what an audit lacks before it can be finished, as sentences."""
    found = []
    if waiting := audit.children.filter(found_at=None).count():
        found.append(f"Nothing is written yet about {waiting} of the children.")
    if audit.kind == "multi_agency":
        agencies = AgencyView.objects.filter(audited__audit=audit).values("agency").distinct().count()
        if agencies <= 1:
            found.append("A deep dive needs the view of at least two agencies.")
        if not audit.findings.exists():
            found.append("Say what the agencies found together.")
    return found


def _audited(audited: AuditedChild, *, by: Any) -> AuditedChild:
    check(by, Permission.AUDIT_LEAD)
    rows = AuditedChild.objects.visible_to(by).select_for_update(of=("self",)).select_related("audit", "child", "step")
    found = rows.filter(pk=audited.pk).first()
    if found is None:
        raise UnableToAuditPractice("There is no such child among those you may open.")
    _open(found.audit, by=by)
    return found


def _open(audit: Audit, *, by: Any) -> Audit:
    check(by, Permission.AUDIT_LEAD)
    found = Audit.objects.select_for_update(of=("self",)).get(pk=audit.pk)
    if found.finished_on is not None:
        raise UnableToAuditPractice("This audit is finished, so nothing of it can be changed.")
    return found


def _say(text: str, sentence: str) -> str:
    if not text.strip():
        raise UnableToAuditPractice(sentence)
    return same_words(text).strip()


def _note(audit: Audit, *, by: Any, at: datetime, **detail: Any) -> None:
    log.record(by=by, at=at, action=log.Action.CHANGE, subject=f"quality.audit:{audit.pk}", detail=detail)
