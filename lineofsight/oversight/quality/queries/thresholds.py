"""Every threshold decision about a child: the level, what showed it, who decided when, what else, and who disagreed."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from lineofsight.access import audit as log
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.models import Person
from lineofsight.record.queries.need_to_know import mark
from lineofsight.record.queries.records import person_known_to
from lineofsight.service.assessment.models import Assessment
from lineofsight.service.child_protection.models import Conference, Discussion, Enquiry
from lineofsight.service.court.models import LegalGateway
from lineofsight.service.front_door.models import ContactDecision, Referral

EARLY, COMPLEX, SPECIALIST = "Level 2 or 3: early help", "Level 3: complex needs", "Level 4: specialist"
# What a step that was opened, or nothing, says of the level of need: a local default, as the threshold document is.
LEVEL_OF_WHAT_OPENED = {None: "Below level 4", "early_help": EARLY}


@dataclass(frozen=True, kw_only=True)
class ThresholdDecision:
    """One decision about what level of need a child has, or whether a threshold of law is met."""

    at: datetime
    what: str
    level: str
    outcome: str
    evidence: str
    by: str
    alternatives: str = ""
    dissent: list[tuple[str, str]] = field(default_factory=list)


def threshold_decisions(pk: int, *, by: Any, at: datetime) -> tuple[Person, list[ThresholdDecision]]:
    """This function will return a child and their threshold decisions, the latest first; and note that it was read.

    Raises NotAllowed, NotOnRecord and RecordRestricted.
    """
    check(by, Permission.RECORD_READ)
    child = person_known_to(by, pk=pk)
    mark(child, by=by, at=at)
    detail = {"page": "threshold decisions"}
    log.record(by=by, at=at, action=log.Action.READ, subject=f"record.person:{pk}", detail=detail)
    found = [*_contacts(child), *_referrals(child), *_assessments(child), *_discussions(child), *_enquiries(child)]
    found += [*_conferences(child), *_gateways(child)]
    return child, sorted(found, key=lambda one: one.at, reverse=True)


def _level(step: Any) -> str:
    return LEVEL_OF_WHAT_OPENED.get(step.declared.outcome(step.outcome).opens, SPECIALIST) if step.outcome else ""


def _contacts(child: Person) -> Iterable[ThresholdDecision]:
    rows = ContactDecision.objects.filter(contact__step__child=child).select_related("contact__step", "decided_by")
    for one in rows:
        step = one.contact.step
        yield ThresholdDecision(
            at=one.decided_at, what="Contact", level=f"{one.get_level_display()} (version {one.threshold_version})",
            outcome=step.outcome_label, evidence=one.rationale, by=one.decided_by.name,
            alternatives="\n\n".join(words for words in (one.alternatives, one.harm_considered) if words),
        )  # fmt: skip


def _referrals(child: Person) -> Iterable[ThresholdDecision]:
    rows = Referral.objects.filter(child=child, decided_at__isnull=False).select_related("step", "decided_by")
    for one in rows:
        yield ThresholdDecision(
            at=one.decided_at, what="Referral", level=_level(one.step), outcome=one.step.outcome_label,
            evidence=one.rationale, by=one.decided_by.name, alternatives=one.alternatives,
        )  # fmt: skip


def _assessments(child: Person) -> Iterable[ThresholdDecision]:
    rows = Assessment.objects.filter(step__child=child, authorised_at__isnull=False)
    for one in rows.select_related("step", "authorised_by"):
        yield ThresholdDecision(
            at=one.authorised_at, what="Single assessment", level=_level(one.step), outcome=one.step.outcome_label,
            evidence=one.decision, by=one.authorised_by.name, alternatives=one.alternatives,
        )  # fmt: skip


def _discussions(child: Person) -> Iterable[ThresholdDecision]:
    rows = Discussion.objects.filter(step__child=child, held_at__isnull=False).select_related("step", "decided_by")
    for one in rows.prefetch_related("dissents"):
        met = "Significant harm is suspected" if one.is_threshold_met else "Significant harm is not suspected"
        yield ThresholdDecision(
            at=one.held_at, what="Strategy discussion", level=met, outcome=one.step.outcome_label,
            evidence=one.reasons, by=one.decided_by.name, alternatives=one.alternatives, dissent=_dissent(one),
        )  # fmt: skip


def _enquiries(child: Person) -> Iterable[ThresholdDecision]:
    rows = Enquiry.objects.filter(step__child=child, authorised_at__isnull=False)
    for one in rows.select_related("step", "authorised_by"):
        yield ThresholdDecision(
            at=one.authorised_at, what="Section 47 enquiry", level=one.get_found_display(),
            outcome=one.step.outcome_label, evidence=one.decision, by=one.authorised_by.name,
            alternatives=one.alternatives,
        )  # fmt: skip


def _conferences(child: Person) -> Iterable[ThresholdDecision]:
    rows = Conference.objects.filter(step__child=child, held_on__isnull=False).select_related("step", "decided_by")
    for one in rows.prefetch_related("dissents"):
        level = f"Significant harm: {one.get_category_display().lower()}" if one.category else "No plan is needed"
        yield ThresholdDecision(
            at=one.decided_at, what=one.name, level=level,
            outcome="Child protection plan" if one.category else "No child protection plan",
            evidence=one.reasons, by=one.decided_by.name, alternatives=one.alternatives, dissent=_dissent(one),
        )  # fmt: skip


def _gateways(child: Person) -> Iterable[ThresholdDecision]:
    rows = LegalGateway.objects.filter(step__child=child, decided_at__isnull=False)
    for one in rows.select_related("step", "decided_by"):
        yield ThresholdDecision(
            at=one.decided_at, what="Legal gateway", level="Threshold for court, with legal advice",
            outcome=one.step.outcome_label, evidence=f"{one.evidence}\n\n{one.decision}".strip(),
            by=one.decided_by.name, alternatives=one.alternatives,
        )  # fmt: skip


def _dissent(one: Any) -> list[tuple[str, str]]:
    return [(row.get_agency_display(), row.reason) for row in one.dissents.all()]
