"""The page of a conference, initial or review, in words."""

from typing import Any

from django.urls import reverse
from django.utils import timezone

from lineofsight.access.permissions import Permission
from lineofsight.bodies.kinds import AGENCIES
from lineofsight.service.child_protection.choices import FAMILY_AGENCIES, OUR_AGENCY
from lineofsight.service.child_protection.presenting.parts import (
    Next,
    Row,
    Section,
    came,
    frame,
    said,
    who_did_not_agree,
)
from lineofsight.service.child_protection.presenting.steps import address
from lineofsight.service.child_protection.queries.conferences import ConferencePage
from lineofsight.statute.steps import STEPS
from lineofsight.web.words import day, in_sentence, lower_first

INITIAL = STEPS["initial_conference"]
BEFOREHAND = (("Write the invitation", "conference_invitation"),)
AFTERWARDS = (
    ("Write the decision letter", "conference_decision"),
    ("Write the letter with the record", "conference_record"),
)


def conference(page: ConferencePage, *, by: Any) -> dict[str, Any]:
    """This function will return what the page of a conference is drawn with."""
    subject = page.subject
    facts = [{"label": "Chair", "text": subject.chair.name if subject.chair else "Not allocated yet"}]
    if subject.due_on:
        facts.append({"label": "To be held by", "text": day(subject.due_on)})
    warnings = [("Held without a quorum", subject.inquorate_reason)] if subject.is_quorate is False else []
    if subject.meeting is not None and subject.state == "to_arrange":
        warnings.append(("Put off", subject.meeting.cancelled_reason))
    sections = [*_decided(page), came(page), _reports(page, by=by), _letters(page, by=by)]
    is_review = subject.is_review
    return frame(
        page, by=by, title=subject.name, facts=facts, warnings=warnings, sections=sections,
        nexts=_next(page, by=by), is_still_current=is_review,
        side_links=_side(page, by=by),
    )  # fmt: skip


def _side(page: ConferencePage, *, by: Any) -> list[tuple[str, str]]:
    links = [("The child protection plan", address("plan", step_id=page.step.pk))] if page.subject.is_review else []
    if page.subject.state == "arranged" and page.is_open and by.can(Permission.CONFERENCE_ARRANGE):
        links.append(("It is put off", address("put_off", conference_id=page.subject.pk)))
    return links


def _to_finish(page: ConferencePage, *, by: Any) -> list[Next]:
    """This function will return what is next where a conference decided on a service that has yet to agree."""
    subject = page.subject
    if subject.is_review or not page.is_open or not subject.outcome:
        return []
    label = lower_first(INITIAL.outcome(subject.outcome).label)
    mine = [one for one in page.transfers if one.step_id == page.step.pk]
    refusal = "" if by.can(Permission.TRANSFER_DECIDE) else "A manager does this."
    finish = address("finish", conference_id=subject.pk)
    if any(one.answer == "accepted" for one in mine):
        told = f"The conference decided on {label}, and the other service has accepted the family."
        return [Next(text=told, title="Finish", href=finish, refusal=refusal)]
    if waiting := next((one for one in mine if not one.answer), None):
        told = f"The conference decided on {label}. The other service was asked on {day(waiting.proposed_on)}."
        href = reverse("record:transfer", kwargs={"transfer_id": waiting.pk})
        return [Next(text=told, title="Open what was proposed", href=href)]
    told = f"The conference decided on {label}. A manager of the other service has to accept the family first."
    ask = reverse("record:transfer_new", kwargs={"pk": page.step.pk})
    found = [Next(text=told, title="Ask the other service", href=ask, refusal=refusal)]
    if mine:
        told = "They returned it. If something else is to be done, say what and why."
        found.append(Next(text=told, title="Say what comes of it", href=finish, refusal=refusal))
    return found


def _next(page: ConferencePage, *, by: Any) -> list[Next]:
    subject, where = page.subject, {"conference_id": page.subject.pk}
    arranges = "" if by.can(Permission.CONFERENCE_ARRANGE) else "A manager or a reviewing officer arranges it."
    if subject.state == "held":
        return [*_to_finish(page, by=by), *_to_send(page, where, arranges)]
    if not page.is_open:
        return []
    due = f" It has to be held by {day(subject.due_on)}." if subject.due_on else ""
    if subject.state == "to_arrange":
        told = f"Choose the day and the chair, and ask the family and every agency that knows the child.{due}"
        return [Next(text=told, title="Arrange the conference", href=address("arrange", **where), refusal=arranges)]
    chairs = "" if by.can(Permission.CONFERENCE_CHAIR) else "The chair records it."
    told = "Agencies report before the conference, and the family reads the reports. Then the chair records it."
    return [Next(text=told, title="Record the conference", href=address("conference_record", **where), refusal=chairs)]


def _to_send(page: ConferencePage, where: dict[str, int], refusal: str) -> list[Next]:
    found = []
    if page.subject.letter_sent_on is None:
        told = "Write the decision and the outline of the plan to the family and every agency, issue each letter, and "
        told += "say which were sent."
        href = address("sent", what="letter", **where)
        found.append(Next(text=told, title="Say that the decision was sent", refusal=refusal, href=href))
    if page.subject.record_sent_on is None:
        told = "Send the record of the conference in the same way."
        href = address("sent", what="record", **where)
        found.append(Next(text=told, title="Say that the record was sent", href=href, refusal=refusal))
    return found


def _letters(page: ConferencePage, *, by: Any) -> Section:
    rows = [
        Row(
            key=f"To {one.recipient_name}",
            value=one.subject,
            href=reverse("letters:letter", kwargs={"letter_id": one.pk}),
        )
        for one in page.sent
    ]
    begin = reverse("letters:letter_new", kwargs={"pk": page.child.pk})
    wanted = AFTERWARDS if page.subject.held_on else BEFOREHAND
    links = [(text, f"{begin}?template={key}") for text, key in wanted] if by.can(Permission.NOTE_WRITE) else []
    return Section(title="Letters", rows=rows, note="" if rows else "No letter of it was sent yet.", links=links)


def _decided(page: ConferencePage) -> list[Section]:
    subject = page.subject
    if subject.held_on is None:
        return []
    outcome = "" if subject.is_review or not subject.outcome else INITIAL.outcome(subject.outcome).label
    came = page.step.outcome_label if subject.instead_because else ""
    rows = [
        *said("Held", subject.held_on),
        *said("Decided", outcome),
        *said("What came of it instead", came),
        *said("Why", subject.instead_because),
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
    return [
        Section(title="What was heard and decided", rows=rows),
        who_did_not_agree(page),
    ]


def _reports(page: ConferencePage, *, by: Any) -> Section:
    rows = [
        Row(
            key=f"{one.get_agency_display()}, {one.author}",
            value=f"{_said(one)}\n\nCame {day(timezone.localdate(one.sent_at))}. {_shared(one)}",
        )
        for one in page.reports
    ]
    asked = {one.agency for one in page.attendance} - set(FAMILY_AGENCIES)
    missing = [lower_first(AGENCIES[a]) for a in AGENCIES if a in asked - {one.agency for one in page.reports}]
    note = f"No report yet from {in_sentence(missing)}." if missing and page.subject.held_on is None else ""
    if OUR_AGENCY in asked and not rows:
        note = note or "No report was put before it."
    may = page.is_open and page.subject.held_on is None and by.can(Permission.ENQUIRY_WRITE)
    links = [("Add a report", address("report", conference_id=page.subject.pk))] if may and page.subject.meeting else []
    links += [
        (f"Say when the family was given the report of {one.author}", address("report_shared", report_id=one.pk))
        for one in page.reports
        if one.shared_on is None and may
    ]
    return Section(title="Reports", rows=rows, note=note, links=links)


def _said(report: Any) -> str:
    return report.text or f"A document: {report.document.title}."


def _shared(report: Any) -> str:
    return f"The family had it on {day(report.shared_on)}." if report.shared_on else "The family has not been given it."
