"""What the pages of an assessment show: who it is about, the task list, and what happens next."""

from typing import Any

from django.urls import reverse

from lineofsight.access.checks import refusal
from lineofsight.access.permissions import Permission
from lineofsight.record.life import born
from lineofsight.record.links import step_href
from lineofsight.record.queries.risks import not_judged
from lineofsight.service.assessment.models import Checkpoint
from lineofsight.service.assessment.queries.assessments import AssessmentPage
from lineofsight.service.assessment.sections import PARTS, Section
from lineofsight.web.words import lower_first, plural


def context(page: AssessmentPage, *, by: Any) -> dict:
    """This function will return what every page of an assessment shows."""
    return {
        "page": page,
        "assessment": page.assessment,
        "child": page.child,
        "facts": lambda: facts(page),
        "parts": PARTS,
        "next": next_action(page, by=by),
        "step_href": step_href,
        "can_judge": by.can(Permission.RECORD_WRITE) and page.step.stopped_on is None,
        "may": {
            "write": by.can(Permission.ASSESSMENT_WRITE),
            "authorise": by.can(Permission.ASSESSMENT_AUTHORISE),
            "visit": by.can(Permission.NOTE_WRITE),
            "allocate": by.can(Permission.WORK_ALLOCATE),
            "close": by.can(Permission.CLOSE_WITHOUT_CONSENT),
            "judge": by.can(Permission.PRACTICE_AUDIT),
            "pass_on": by.can(Permission.TRANSFER_DECIDE),
        },
    }


def facts(page: AssessmentPage) -> list[dict]:
    """This function will return the facts of the identity bar."""
    child, held = page.child, page.holder
    return [
        {"label": "Our number", "text": str(child.pk), "href": reverse("record:person", kwargs={"pk": child.pk})},
        {"label": "Born", "text": born(child, on=page.on)},
        {"label": "Lives at", "text": str(page.home.address) if page.home else "Address not known"},
        {"label": "Held by", "text": str(held.worker or f"{held.team} (no worker yet)") if held else "Nobody now"},
    ]


def tasks(page: AssessmentPage) -> list[dict]:
    """This function will return the task list: a heading and its items for each part."""
    written = [
        {"title": part.title, "items": [_section_task(page, section) for section in part.sections]} for part in PARTS
    ]
    return [*written, {"title": "Before you submit", "items": _last_tasks(page)}]


def _section_task(page: AssessmentPage, section: Section) -> dict:
    text = getattr(page.assessment, section.key)
    hint = "" if text else ("It can't be submitted without this" if section.is_needed else "")
    return {
        "title": section.title,
        "href": _address(page, "section", key=section.key),
        "status": "done" if text else "not_started",
        "hint": hint or (plural(len(text.split()), "word") if text else ""),
    }


def _last_tasks(page: AssessmentPage) -> list[dict]:
    chosen, seen = page.assessment.recommended_outcome, page.was_seen or page.assessment.not_seen_reason
    parents = "in_progress" if page.assessment.has_asked else "not_started"
    visits = plural(sum(visit.is_seen for visit in page.visits), "visit saw the child", "visits saw the child")
    return [
        {"title": "See the child", "href": reverse("record:visit_new", kwargs={"pk": page.child.pk}), "hint": visits,
         "status": "done" if seen else "not_started"},
        {"title": "Speak to each parent", "href": _address(page, "parents"),
         "hint": "Also one who lives elsewhere, or why not", "status": parents},
        {"title": "Risks", "href": _address(page, "risks"),
         "hint": plural(len(page.risks), "risk") if page.risks else "None was named",
         "status": "done" if page.risks and not any(not_judged(one) for one in page.risks) else "not_started"},
        {"title": "Factors found", "href": _address(page, "factors"),
         "hint": plural(len(page.factors), "factor") if page.factors else "",
         "status": "done" if page.factors else "not_started"},
        {"title": "What you recommend", "href": _address(page, "outcome"),
         "hint": page.assessment.get_recommended_outcome_display() if chosen else "",
         "status": "done" if chosen and seen else "in_progress" if chosen else "not_started"},
        {"title": "Submit to a manager", "href": _address(page, "submit"),
         "status": "cannot_start" if page.missing else "not_started"},
    ]  # fmt: skip


def _address(page: AssessmentPage, name: str, **more: str) -> str:
    return reverse(f"assessment:{name}", kwargs={"step_id": page.assessment.pk, **more})


def next_action(page: AssessmentPage, *, by: Any) -> dict | None:
    """This function will return the one thing to do next, with who can do it when the reader can't; None at the end."""
    if page.state == "submitted":
        return {
            "title": "Review this assessment",
            "text": f"{page.assessment.submitted_by.name} submitted it. A manager authorises it or returns it.",
            "href": _address(page, "review"),
            "refusal": _review_refusal(page, by=by),
        }
    if not page.can_be_changed:
        return None
    if page.missing:
        sentences = " ".join(dict.fromkeys(missing.sentence for missing in page.missing))
        return {"title": "", "text": f"Before it can be submitted: {sentences}", "href": "", "refusal": ""}
    may = by.can(Permission.ASSESSMENT_WRITE)
    return {
        "title": "Submit to a manager",
        "text": _whole(page),
        "href": _address(page, "submit"),
        "refusal": "" if may else refusal(by, Permission.ASSESSMENT_WRITE),
    }


def _whole(page: AssessmentPage) -> str:
    empty = len(page.empty_sections)
    if not empty:
        return "Every section is written."
    return f"It has what it can't be submitted without. {plural(empty, 'section is', 'sections are')} still empty."


def _review_refusal(page: AssessmentPage, *, by: Any) -> str:
    if not by.can(Permission.ASSESSMENT_AUTHORISE):
        return "Waiting for a manager."
    if page.assessment.submitted_by_id == by.pk:
        return "You submitted it, so another manager authorises it. You can still return it to change it."
    return ""


def events(page: AssessmentPage) -> list[dict]:
    """This function will return what has happened to an assessment, the latest first."""
    a = page.assessment
    found = [{"title": "Assessment started", "at": page.step.started_on, "by": page.step.started_by.name}]
    found += [
        {"title": "Returned", "at": r.returned_at, "by": r.returned_by.name, "text": r.reason} for r in page.returns
    ]
    found += [
        {"title": _checkpoint(c), "at": c.recorded_at, "by": c.recorded_by.name, "text": c.direction}
        for c in page.checkpoints
    ]
    found += [
        {"title": f"Visit: {visit.seen_in_words}", "at": visit.happened_at, "by": visit.recorded_by.name,
         "text": visit.childs_words and f"In the child's words: {visit.childs_words}"}
        for visit in page.visits
    ]  # fmt: skip
    if a.submitted_at:
        found.append({"title": "Submitted", "at": a.submitted_at, "by": a.submitted_by.name})
    if a.authorised_at:
        text = f"{page.step.outcome_label}. {a.addressed_decision}"
        found.append({"title": "Authorised", "at": a.authorised_at, "by": a.authorised_by.name, "text": text})
    return sorted(found, key=_moment, reverse=True)


def _checkpoint(found: Checkpoint) -> str:
    decided = f": {lower_first(found.get_decision_display())}" if found.decision else ""
    return f"Manager's checkpoint{decided}"


def _moment(event: dict) -> str:
    return event["at"].isoformat()
