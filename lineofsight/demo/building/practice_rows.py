"""How practice is looked at in the made-up authority: audits, serious incidents, and visits as plans set them."""

from datetime import date, datetime, timedelta
from typing import Any

from lineofsight.access.models import User
from lineofsight.bodies.operations.actions import Owner, give_action
from lineofsight.bodies.steps import KIND as FROM_A_STEP
from lineofsight.demo.building import practice_words as words
from lineofsight.demo.simulation.days import shifted
from lineofsight.oversight.quality.models import Audit
from lineofsight.oversight.quality.operations import (
    UnableToAuditPractice,
    find_together,
    finish_audit,
    keep_view,
    start_audit,
    write_finding,
)
from lineofsight.record.models import CaseStep, Duty, Person
from lineofsight.record.operations.duties import set_length
from lineofsight.service.assessment.models import Assessment, AssessmentFactor
from lineofsight.service.child_protection.models import Incident
from lineofsight.service.child_protection.operations import incidents

# How many working days ago we became aware of each incident.
AWARE = (170, 15, 3)
HALF_A_YEAR, YOUNG_PERSON = timedelta(days=180), timedelta(days=12 * 366)
EXPLOITED = 9


def look_at_practice(*, now: datetime, accounts: dict[str, int]) -> None:
    """This function will audit plans, carry some incidents as far as they came, and set visits of some plans."""
    head, auditor = (User.objects.get(pk=accounts[role]) for role in ("head_of_service", "auditor"))
    _set_visits()
    _find_exploitation(on=now.date())
    _have_incidents(by=head, now=now)
    _audit(by=auditor, now=now)
    _audit_screenings(by=auditor, now=now)


def _set_visits() -> None:
    due = Duty.objects.open().filter(clock_code="CP-VISIT").select_related("step").order_by("pk")
    for number, duty in enumerate(due[:60]):
        if number % 3 == 0:
            length, reason = words.VISITS[number // 3 % len(words.VISITS)]
            set_length(duty, length=length, reason=reason)


def _find_exploitation(*, on: date) -> None:
    """This function will have some assessments of young people of the last half-year find that they are exploited."""
    lately = Assessment.objects.filter(
        step__stopped_on__range=(on - HALF_A_YEAR, on),
        step__child__date_of_birth__lt=on - YOUNG_PERSON,
        factors__isnull=False,
    )
    chosen = lately.order_by("-pk").distinct()[:EXPLOITED]
    found = [AssessmentFactor(assessment=one, code=("24A", "13A")[one.pk % 2]) for one in chosen]
    AssessmentFactor.objects.bulk_create(found)


def _have_incidents(*, by: Any, now: datetime) -> None:
    known = CaseStep.objects.filter(kind="section_47_enquiry", stopped_on__isnull=False).order_by("-pk")
    chosen = list(dict.fromkeys(known.values_list("child", flat=True)[:60]))[: len(AWARE)]
    for pk, days, told in zip(chosen, AWARE, words.INCIDENTS, strict=False):
        aware_on = shifted(now.date(), -days)
        step = incidents.report_incident(Person.objects.get(pk=pk), **told, aware_on=aware_on, by=by, at=now)
        _carry(step.incident, aware_on=aware_on, by=by, now=now)


def _carry(incident: Incident, *, aware_on: date, by: Any, now: datetime) -> None:
    """This function will carry an incident through as far as it has come since."""
    told, today = {"by": by, "at": now}, now.date()
    notified, sent = shifted(aware_on, 4), shifted(aware_on, 18)
    if notified > today:
        return
    incidents.notify_panel(incident, notified_on=notified, **told)
    if sent > today:
        return
    incidents.send_rapid_review(incident, sent_on=sent, is_review_needed=True, **words.RAPID, **told)
    for what, owner, agency, days in words.LEARNING:
        give_action(
            what=what, due_on=shifted(today, days), owner=Owner(name=owner, agency=agency),
            source=(FROM_A_STEP, incident.pk), on=today, **told,
        )  # fmt: skip
    published = shifted(aware_on, 130)
    if published <= today:
        incidents.publish_review(incident, published_on=published, **words.PUBLISHED, **told)
        for one in words.TOLD:
            incidents.tell_of_learning(incident, told_on=shifted(published, 6), **one, **told)


def _audit(*, by: Any, now: datetime) -> None:
    """This function will begin two audits: one of neglect that is nearly done, and a deep dive with other agencies."""
    for number, told in enumerate(words.AUDITS):
        try:
            made = start_audit(
                **told, due_on=shifted(now.date(), 20), by=by, on=now.date() - timedelta(days=21 + number), at=now
            )
        except UnableToAuditPractice:
            continue
        _look(made, by=by, now=now)


def _audit_screenings(*, by: Any, now: datetime) -> None:
    """This function will audit screenings in spring and again in summer, when fewer were found wanting."""
    for which, (title, ago) in enumerate(words.SCREENED_TITLES):
        at = now - timedelta(days=ago)
        try:
            made = start_audit(**words.SCREENED, title=title, due_on=shifted(at.date(), 30), by=by, on=at.date(), at=at)
        except UnableToAuditPractice:
            continue
        for number, one in enumerate(made.children.order_by("pk")):
            found = words.SCREENED_FOUND[min(1, number * (which + 1) % 3)]
            write_finding(one, **found, is_smart=None, by=by, at=at + timedelta(days=10))


def _look(audit: Audit, *, by: Any, now: datetime) -> None:
    children = list(audit.children.select_related("step").order_by("pk"))
    for number, one in enumerate(children[:-1] if audit.kind == "thematic" else children):
        found = words.FOUND[number % len(words.FOUND)]
        has_plan = one.step is not None and one.step.kind == "child_protection_plan"
        write_finding(one, **found, is_smart=number % 3 != 1 if has_plan else None, by=by, at=now)
        if audit.kind == "multi_agency":
            for agency, author, text in words.VIEWS:
                keep_view(one, agency=agency, author=author, text=text, by=by, at=now)
    for agency, text in words.TOGETHER[audit.kind]:
        find_together(audit, agency=agency, text=text, by=by, at=now)
    if audit.kind == "multi_agency":
        finish_audit(audit, conclusion=words.CONCLUSION, by=by, on=now.date(), at=now)
