"""The pages of a strategy discussion and of a section 47 enquiry, in words."""

from typing import Any

from django.urls import reverse

from lineofsight.access.permissions import Permission
from lineofsight.service.child_protection.operations.enquiries import missing_from
from lineofsight.service.child_protection.presenting.parts import (
    Next,
    Row,
    Section,
    action_row,
    came,
    frame,
    said,
    who_did_not_agree,
)
from lineofsight.service.child_protection.queries.pages import StepPage
from lineofsight.statute.clocks import clock
from lineofsight.web.words import day


def address(name: str, **where: Any) -> str:
    """This function will return the address of a page of child protection."""
    return reverse(f"child_protection:{name}", kwargs=where)


def discussion(page: StepPage, *, by: Any) -> dict[str, Any]:
    """This function will return what the page of a strategy discussion is drawn with."""
    subject, pk = page.subject, page.step.pk
    facts = [{"label": "Suspected", "text": day(page.step.started_on)}]
    if subject.is_complex:
        facts.append({"label": "Complex", "text": f"Chaired by {subject.chair.name}"})
    sections = [came(page), *_decided(page)]
    if page.is_open or page.subject.held_at:
        sections.append(_safety(page))
    warnings = [("Held without all three agencies", subject.inquorate_reason)] if subject.is_quorate is False else []
    return frame(
        page, by=by, title="Strategy discussion", facts=facts, sections=sections, warnings=warnings,
        nexts=_next_of_discussion(page, by=by), side_links=[("Safety plan", reverse("record:plan", kwargs={"pk": pk}))],
    )  # fmt: skip


def _next_of_discussion(page: StepPage, *, by: Any) -> list[Next]:
    if not page.is_open:
        return []
    refusal = "" if by.can(Permission.DISCUSSION_LEAD) else "A manager calls and records it."
    where = {"step_id": page.step.pk}
    if page.subject.state == "to_call":
        told = (
            "Ask social care, the police and health, and whoever else knows the child. They decide together whether a "
        )
        told += "section 47 enquiry is started, and what is done today to keep the child safe."
        return [Next(text=told, title="Call the discussion", href=address("call", **where), refusal=refusal)]
    told = "Once it was held: record who took part, what each agency told, and what was decided for each child."
    return [Next(text=told, title="Record the discussion", href=address("record", **where), refusal=refusal)]


def _decided(page: StepPage) -> list[Section]:
    subject = page.subject
    if subject.held_at is None:
        return []
    rows = [
        *said("Held", subject.held_at),
        *said("Recorded by", subject.decided_by.name),
        *said("Places and people", subject.places),
        *said("What each agency told", subject.information),
        *said("Reasonable cause to suspect significant harm", subject.is_threshold_met),
        *said("What shows it", subject.reasons),
        *said("What else was considered", subject.alternatives),
        *said("What happens next", page.step.outcome_label),
        *said("How the child is kept safe today", subject.safety),
        *said("When the child will be seen", subject.visit),
        *said("Medical examination", subject.medical),
    ]
    return [Section(title="What was said and decided", rows=rows), who_did_not_agree(page)]


def _safety(page: StepPage) -> Section:
    actions = [action_row(one, owner) for one, owner in page.actions]
    return Section(
        title="Actions to keep the child safe", rows=actions, note="" if actions else "No action is recorded yet."
    )  # fmt: skip


def enquiry(page: StepPage, *, by: Any) -> dict[str, Any]:
    """This function will return what the page of a section 47 enquiry is drawn with."""
    subject = page.subject
    conference = clock("CP-ICPC").due(page.step.started_on)
    facts = [
        {"label": "Started", "text": f"{day(page.step.started_on)}, the day of the strategy discussion"},
        {"label": "If a conference is needed, by", "text": day(conference.on)},
    ]
    warnings = [("Returned by a manager", subject.returned_because)] if subject.state == "returned" else []
    return frame(
        page, by=by, title="Section 47 enquiry", facts=facts, warnings=warnings,
        sections=[*_decision(page), found_out(page)], nexts=_next_of_enquiry(page, by=by),
    )  # fmt: skip


def found_out(page: StepPage) -> Section:
    """This function will return what an enquiry found out, as its page and its manager read it."""
    rows = _written(page)
    return Section(title="What was found out", rows=rows, note="" if rows else "Nothing is written yet.")


def _written(page: StepPage) -> list[Row]:
    subject = page.subject
    return [
        *said("Child seen", subject.seen_on),
        *said("Seen alone", subject.is_seen_alone if subject.seen_on else ""),
        *said("Why not seen, or not alone", subject.not_seen_reason),
        *said("What the child said", subject.childs_words),
        *said("Who else was seen and spoken to", subject.spoken_to),
        *said("What each agency told", subject.agencies),
        *said("What was found", subject.addressed(subject.findings)),
        *said("What it means for the child", subject.addressed(subject.analysis)),
        *said("Conclusion", subject.get_found_display()),
        *said("Recommended", subject.get_recommended_outcome_display()),
    ]


def _decision(page: StepPage) -> list[Section]:
    subject = page.subject
    if subject.authorised_at is None:
        return []
    rows = [
        *said("Outcome", page.step.outcome_label),
        *said("Authorised", subject.authorised_at),
        *said("By", subject.authorised_by.name),
        *said("Decision, and why", subject.addressed_decision),
        *said("What else was considered", subject.alternatives),
    ]
    return [Section(title="The manager's decision", rows=rows)]


def _next_of_enquiry(page: StepPage, *, by: Any) -> list[Next]:
    if not page.is_open:
        return []
    where = {"step_id": page.step.pk}
    if page.subject.state == "submitted":
        refusal = "" if by.can(Permission.ENQUIRY_AUTHORISE) else "A manager who did not submit it decides."
        if page.subject.submitted_by_id == by.pk:
            refusal = "You submitted it, so somebody else decides."
        return [Next(text="A manager reads it, and authorises or returns it.", title="Decide",
                     href=address("decide", **where), refusal=refusal)]  # fmt: skip
    refusal = "" if by.can(Permission.ENQUIRY_WRITE) else "A social worker writes it."
    write = Next(text="See the child, speak with everybody who matters, ask each agency, and write what it means.",
                 title="Write the enquiry", href=address("write", **where), refusal=refusal)  # fmt: skip
    missing = missing_from(page.subject)
    if missing:
        return [write]
    return [
        Next(text="It is whole: hand it to a manager.", title="Submit to a manager", href=address("submit", **where),
             refusal=refusal),
        write,
    ]  # fmt: skip
