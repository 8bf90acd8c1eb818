"""The page of a conference, initial or review, in words."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from lineofsight.access.permissions import Permission
from lineofsight.bodies.kinds import AGENCIES
from lineofsight.service.child_protection.choices import FAMILY_AGENCIES, OUR_AGENCY
from lineofsight.service.child_protection.presenting.parts import Next, Row, Section, came, frame, said
from lineofsight.service.child_protection.presenting.steps import address
from lineofsight.service.child_protection.queries.pages import StepPage
from lineofsight.statute.clocks import clock
from lineofsight.statute.limits import day_of
from lineofsight.web.words import day, in_sentence, lower_first


@dataclass(frozen=True)
class Counted:
    """A date that is counted back from the conference, as it is shown beside the other time limits."""

    name: str
    due: date
    met: date | None
    why: str
    source: str


def conference(page: StepPage, *, by: Any) -> dict[str, Any]:
    """This function will return what the page of a conference is drawn with."""
    subject = page.subject
    facts = [{"label": "Chair", "text": subject.chair.name if subject.chair else "Not allocated yet"}]
    if subject.due_on:
        facts.append({"label": "To be held by", "text": day(subject.due_on)})
    warnings = [("Held without a quorum", subject.inquorate_reason)] if subject.is_quorate is False else []
    reports = list(subject.reports.order_by("received_on", "pk"))
    sections = [*_decided(page), came(page), _reports(page, reports, by=by)]
    is_review = subject.is_review
    return frame(
        page, by=by, title=subject.name, facts=facts, warnings=warnings, sections=sections,
        nexts=_next(page, by=by), counted=_counted(page, reports), is_still_current=is_review,
        side_links=[("The child protection plan", address("plan", step_id=page.step.pk))] if is_review else [],
    )  # fmt: skip


def _next(page: StepPage, *, by: Any) -> list[Next]:
    subject, where = page.subject, {"conference_id": page.subject.pk}
    arranges = "" if by.can(Permission.CONFERENCE_ARRANGE) else "A manager or a reviewing officer arranges it."
    if subject.state == "held":
        return _to_send(page, where, arranges)
    if not page.is_open:
        return []
    due = f" It has to be held by {day(subject.due_on)}." if subject.due_on else ""
    if subject.state == "to_arrange":
        told = f"Choose the day and the chair, and ask the family and every agency that knows the child.{due}"
        return [Next(text=told, title="Arrange the conference", href=address("arrange", **where), refusal=arranges)]
    chairs = "" if by.can(Permission.CONFERENCE_CHAIR) else "The chair records it."
    told = "Agencies report before the conference, and the family reads the reports. Then the chair records it."
    return [Next(text=told, title="Record the conference", href=address("conference_record", **where), refusal=chairs)]


def _to_send(page: StepPage, where: dict[str, int], refusal: str) -> list[Next]:
    found = []
    if page.subject.letter_sent_on is None:
        found.append(
            Next(
                text="Send the decision and the outline of the plan to the family and every agency.",
                title="Say that the decision was sent",
                refusal=refusal,
                href=address("sent", what="letter", **where),
            )  # fmt: skip
        )
    if page.subject.record_sent_on is None:
        found.append(
            Next(
                text="Send the record of the conference.",
                title="Say that the record was sent",
                href=address("sent", what="record", **where),
                refusal=refusal,
            )  # fmt: skip
        )
    return found


def _decided(page: StepPage) -> list[Section]:
    subject = page.subject
    if subject.held_on is None:
        return []
    outcome = "" if subject.is_review else page.step.outcome_label
    rows = [
        *said("Held", subject.held_on),
        *said("Decided", outcome),
        *said("Category", subject.get_category_display()),
        *said("What shows whether the threshold is met", subject.addressed(subject.reasons)),
        *said("What else was considered", subject.alternatives),
        *said("How the child took part", subject.get_participation_display()),
        *said("What the child said", subject.childs_words),
        *said("What parents and carers said", subject.parents_words),
        *said("Outline of the plan", subject.addressed(subject.outline)),
        *said("The chair finds the plan specific enough", subject.is_smart),
        *said("Recorded by", subject.decided_by.name),
        *said("Why another chair took over", subject.chair_reason),
        *said("Decision sent", subject.letter_sent_on),
        *said("Record sent", subject.record_sent_on),
    ]
    dissents = [
        Row(key=f"{one.get_agency_display()} did not agree", value=one.reason) for one in subject.dissents.all()
    ]
    agreed = "" if dissents else "No agency recorded that it did not agree."
    return [
        Section(title="What was heard and decided", rows=rows),
        Section(title="Who did not agree", rows=dissents, note=agreed),
    ]


def _reports(page: StepPage, reports: list[Any], *, by: Any) -> Section:
    rows = [
        Row(
            key=f"{one.get_agency_display()}, {one.author}",
            value=f"{one.text}\n\nCame {day(one.received_on)}. {_shared(one)}",
        )
        for one in reports
    ]
    asked = {one.agency for one in page.attendance} - set(FAMILY_AGENCIES)
    missing = [lower_first(AGENCIES[a]) for a in AGENCIES if a in asked - {one.agency for one in reports}]
    note = f"No report yet from {in_sentence(missing)}." if missing and page.subject.held_on is None else ""
    if OUR_AGENCY in asked and not rows:
        note = note or "No report was put before it."
    may = page.is_open and page.subject.held_on is None and by.can(Permission.ENQUIRY_WRITE)
    links = [("Add a report", address("report", conference_id=page.subject.pk))] if may else []
    return Section(title="Reports", rows=rows, note=note, links=links)


def _shared(report: Any) -> str:
    return f"The family had it on {day(report.shared_on)}." if report.shared_on else "The family has not been given it."


def _counted(page: StepPage, reports: list[Any]) -> list[Counted]:
    """This function will return when reports have to be with the family, counted back from the conference."""
    if page.subject.meeting is None:
        return []
    declared = clock("CP-REPORT")
    due = declared.due(page.subject.held_on or day_of(page.subject.meeting.starts_at))
    ours = [one.shared_on for one in reports if one.agency == OUR_AGENCY and one.shared_on]
    return [Counted(declared.name, due.on, min(ours, default=None), due.how, str(declared.source))]
