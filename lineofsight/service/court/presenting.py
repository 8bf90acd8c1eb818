"""What the page of a step of court work shows: facts, what happens next and why, and what can be recorded."""

from typing import Any

from django.urls import reverse

from lineofsight.access.checks import refusal
from lineofsight.record.links import step_href
from lineofsight.service.court.acts import ACTS, Act
from lineofsight.service.court.codes import CLOCK_OF_HEARING
from lineofsight.service.court.drawing import drawn_weeks
from lineofsight.service.court.queries.knowing import known_before
from lineofsight.service.court.queries.steps import CourtPage
from lineofsight.statute.clocks import clock
from lineofsight.web.words import day


def context(page: CourtPage, *, by: Any) -> dict:
    """This function will return what the page of a step shows."""
    return {
        "page": page,
        "step": page.step,
        "child": page.child,
        "detail": page.detail,
        "facts": _facts(page),
        "next": next_act(page, by=by),
        "links": links(page, by=by),
        "step_href": step_href,
        "can_write": page.is_open and by.can("legal_write"),
        "known": known_before(page.step) if page.step.kind == "emergency_protection" else None,
        "windows": windows(page),
        "weeks": drawn_weeks(page),
    }


def _facts(page: CourtPage) -> list[dict]:
    child, held = page.child, page.holder
    others = (
        [{"label": "Together with", "text": ", ".join(s.child.name for s in page.siblings)}] if page.siblings else []
    )
    return [
        {"label": "Our number", "text": str(child.pk), "href": reverse("record:person", kwargs={"pk": child.pk})},
        {"label": "Began", "text": day(page.step.started_on)},
        {"label": "Held by", "text": str(held.worker or f"{held.team} (no worker yet)") if held else "Nobody now"},
        *others,
    ]


def act_href(page: CourtPage, act: Act) -> str:
    """This function will return the address at which an act is recorded of a step."""
    name = "court:decide" if act.decides else "court:act"
    return reverse(name, kwargs={"step_id": page.step.pk, "key": act.key})


def links(page: CourtPage, *, by: Any) -> list[dict]:
    """This function will return what its reader can record of the step, as links."""
    fit = [a for a in ACTS.values() if page.step.kind in a.kinds and (page.is_open or a.after) and by.can(a.permission)]
    issued = page.step.kind != "care_proceedings" or page.detail.issued_on is not None
    shown = [a for a in fit if issued or a.key in ("issue", "task", "aim", "conclude")]
    done = {"issue"} if page.step.kind == "care_proceedings" and issued else set()
    if page.step.kind == "pre_proceedings" and page.detail and page.detail.letter_on:
        done = {"letter"}
    return [{"text": a.heading, "href": act_href(page, a)} for a in shown if a.key not in done]


def next_act(page: CourtPage, *, by: Any) -> dict | None:
    """This function will return what happens next, in a sentence, with the act that does it, if its reader may."""
    if not page.is_open or page.detail is None:
        return None
    text, key = NEXT[page.step.kind](page)
    act = ACTS[key]
    return {
        "text": text,
        "title": act.heading,
        "href": act_href(page, act),
        "refusal": "" if by.can(act.permission) else refusal(by, act.permission),
    }


def _gateway(page: CourtPage) -> tuple[str, str]:
    if not page.detail.why:
        return "Write what the panel is asked, and on what evidence.", "request"
    if page.detail.item_id is None:
        return "Put the request on the agenda of the panel's next meeting.", "agenda"
    return "The panel meets, and a manager records what it decided.", "panel"


def _pre(page: CourtPage) -> tuple[str, str]:
    row, held = page.detail, {one.kind for one in page.meetings}
    if not row.must_change:
        return "Say what must change. The letter is filled from it.", "change"
    if row.letter_on is None:
        return "Write and issue the letter before proceedings, then say when it was sent.", "letter"
    if row.offered_on is None:
        return "Offer the family a family group conference.", "offer"
    if "first" not in held:
        return "Hold the first meeting with the parents and their lawyer.", "meeting"
    review, last = page.duty("PLO-REVIEW"), page.duty("PLO-MAX")
    is_first = review is not None and review.met_on is None and review.due_on < last.due_on
    by_when = f"Review it by {day(review.due_on)}, and end" if is_first else "End"
    return f"{by_when} pre-proceedings by {day(last.due_on)}.", "end" if last.due_on <= page.on else "meeting"


def _care(page: CourtPage) -> tuple[str, str]:
    row = page.detail
    if row.issued_on is None:
        return "File the application with the statement and the care plan, then say when the court issued it.", "issue"
    listed = [hearing for hearing in page.hearings if hearing.status == "listed"]
    if not listed:
        return "List the next hearing, or record the court's final decision.", "hearing"
    return f"{listed[0]} on {day(listed[0].listed_at)}. Say afterwards what happened.", "task"


def _soon(page: CourtPage) -> tuple[str, str]:
    return "Decide what comes next before the time is up, and say so here.", "over"


NEXT = {
    "legal_gateway": _gateway,
    "pre_proceedings": _pre,
    "care_proceedings": _care,
    "emergency_protection": _soon,
}


def windows(page: CourtPage) -> list[dict]:
    """This function will return by when each hearing has to be, counted from the day of issue."""
    if page.step.kind != "care_proceedings" or page.detail is None or page.detail.issued_on is None:
        return []
    rows = []
    for kind, code in CLOCK_OF_HEARING.items():
        counted = clock(code)
        due = counted.due(page.detail.issued_on)
        held = next((h for h in page.hearings if h.kind == kind and h.status == "held"), None)
        rows.append({"name": counted.name, "by": due.on, "why": counted.note, "held": held})
    return rows
