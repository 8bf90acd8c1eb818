"""What the page of a step of court work shows: facts, what happens next and why, and what can be recorded."""

from typing import Any

from django.urls import reverse

from lineofsight.access.checks import refusal
from lineofsight.record.links import step_href
from lineofsight.service.court.acts import ACTS, Act
from lineofsight.service.court.codes import CLOCK_OF_HEARING
from lineofsight.service.court.drawing import drawn_weeks
from lineofsight.service.court.operations.issuing import LETTER_OF_ISSUE
from lineofsight.service.court.operations.pre_proceedings import TEMPLATE
from lineofsight.service.court.queries.knowing import known_before
from lineofsight.service.court.queries.steps import CourtPage
from lineofsight.statute.clocks import clock
from lineofsight.web.words import day

BEFORE_ISSUE = ("issue", "task", "aim", "conclude", "lawyers", "issue_letter")


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
    fit = [
        a
        for a in ACTS.values()
        if page.step.kind in a.kinds and (page.is_open or page.step.kind in a.after) and by.can(a.permission)
    ]
    issued = page.step.kind != "care_proceedings" or page.detail.issued_on is not None
    shown = [a for a in fit if issued or a.key in BEFORE_ISSUE]
    done = {"issue"} if page.step.kind == "care_proceedings" and issued else set()
    if getattr(page.detail, "letter_on", None):
        done |= {"letter", "issue_letter"}
    return [{"text": a.heading, "href": act_href(page, a)} for a in shown if a.key not in done]


def next_act(page: CourtPage, *, by: Any) -> dict | None:
    """This function will return what happens next, in a sentence, with the act that does it, if its reader may."""
    if not page.is_open or page.detail is None:
        return None
    text, key, *elsewhere = NEXT[page.step.kind](page)
    act = ACTS[key]
    title, href = elsewhere or (act.heading, act_href(page, act))
    return {
        "text": text,
        "title": title,
        "href": href,
        "refusal": "" if by.can(act.permission) else refusal(by, act.permission),
    }


def _letter(page: CourtPage, key: str, *, template: str, why: str) -> tuple[str, ...]:
    """This function will return what is next for a letter: write it, issue the draft, or say that it was sent."""
    letter = page.letters[0] if page.letters else None
    if letter is None:
        href = reverse("letters:letter_new", kwargs={"pk": page.child.pk})
        return (
            f"{why} Write it here: it is filled from what you wrote.",
            key,
            "Write the letter",
            f"{href}?template={template}",
        )
    if letter.status == "draft":
        href = reverse("letters:letter", kwargs={"letter_id": letter.pk})
        return f"{why} It is written, and not issued yet.", key, "Read and issue the letter", href
    return f"{why} It is issued: say when it was sent.", key


def _gateway(page: CourtPage) -> tuple[str, str]:
    if not page.detail.why:
        return "Write what the panel is asked, and on what evidence.", "request"
    if page.detail.item_id is None:
        return "Put the request on the agenda of the panel's next meeting.", "agenda"
    return "The panel meets, and a manager records what it decided.", "panel"


def _pre(page: CourtPage) -> tuple[str, ...]:
    row, held = page.detail, {one.kind for one in page.meetings}
    if not row.must_change:
        return "Say what must change. The letter is filled from it.", "change"
    if row.letter_on is None:
        why = "The letter before proceedings tells the parents what must change."
        return _letter(page, "letter", template=TEMPLATE, why=why)
    if not page.lawyers:
        return "Ask each parent whether they have a lawyer: it is free for them now.", "lawyers"
    if row.offered_on is None:
        return "Offer the family a family group conference.", "offer"
    if "first" not in held:
        return "Hold the first meeting with the parents and their lawyer.", "meeting"
    review, last = page.duty("PLO-REVIEW"), page.duty("PLO-MAX")
    is_first = review is not None and review.met_on is None and review.due_on < last.due_on
    by_when = f"Review it by {day(review.due_on)}, and end" if is_first else "End"
    if last.due_on <= page.on:
        return f"{by_when} pre-proceedings by {day(last.due_on)}.", "end"
    told = f"{by_when} pre-proceedings by {day(last.due_on)}. Until then, record each meeting that reviews the change."
    return told, "meeting", "Record a meeting", act_href(page, ACTS["meeting"])


def _care(page: CourtPage) -> tuple[str, ...]:
    row = page.detail
    if row.issued_on is None:
        return "File the application with the statement and the care plan, then say when the court issued it.", "issue"
    if row.letter_on is None:
        why = "The letter of issue tells the parents that we went to court, and to see a lawyer today."
        return _letter(page, "issue_letter", template=LETTER_OF_ISSUE, why=why)
    listed = [hearing for hearing in page.hearings if hearing.status == "listed"]
    if not listed:
        return "List the next hearing, or record the court's final decision.", "hearing"
    told = f"{listed[0]} on {day(listed[0].listed_at)}."
    if listed[0].listed_at > page.at:
        return f"{told} Afterwards, say what happened. Give somebody what has to be ready for it.", "task"
    href = reverse("court:hearing_held", kwargs={"hearing_id": listed[0].pk})
    return f"{told} It is past: say what happened, or that it was adjourned.", "hearing", "Say what happened", href


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
