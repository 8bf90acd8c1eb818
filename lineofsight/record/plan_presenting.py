"""What the pages of a plan show beside the plan itself: who it is about, what it covers in words, what to do next."""

from typing import Any

from django.urls import reverse

from lineofsight.access.permissions import Permission
from lineofsight.record.life import born
from lineofsight.record.links import step_href
from lineofsight.record.operations.plans import missing_from
from lineofsight.record.planning import parts_of
from lineofsight.record.queries.plans import PlanPage
from lineofsight.record.smart import unclear_in
from lineofsight.web.words import day, plural


def context(page: PlanPage, *, by: Any) -> dict:
    """This function will return what the page of a plan shows."""
    return {
        **context_to_read(page),
        "facts": facts(page),
        "next": next_action(page, by=by),
        "unclear": unclear_goals(page),
        "stage_parts": parts_of(page.step, by=by, at=page.at),
        "step_href": step_href,
        "may_pass_on": by.can(Permission.TRANSFER_DECIDE),
        "may": {
            "write": by.can(Permission.PLAN_WRITE) and page.step.stopped_on is None,
            "authorise": by.can(Permission.PLAN_AUTHORISE),
            "judge": by.can(Permission.RECORD_WRITE) and page.step.stopped_on is None,
        },
    }


def context_to_read(page: PlanPage) -> dict:
    """This function will return what a plan shows that is only read: an earlier version, and the family's copy."""
    return {
        "page": page,
        "plan": page.plan,
        "step": page.step,
        "kind": page.kind,
        "child": page.child,
        "on": page.on,
    }


def unclear_goals(page: PlanPage) -> dict[int, list[str]]:
    """This function will return, by the number of each goal that is not clear enough to check, what is missing."""
    finish_by = next((duty.due_on for duty in page.duties if duty.clock_code == page.kind.finish_by), None)
    found = {goal.pk: unclear_in(goal, finish_by=finish_by) for goal in page.goals if not goal.result}
    return {number: sentences for number, sentences in found.items() if sentences}


def facts(page: PlanPage) -> list[dict]:
    """This function will return the facts of the identity bar."""
    child, held = page.child, page.holder
    return [
        {"label": "Our number", "text": str(child.pk), "href": reverse("record:person", kwargs={"pk": child.pk})},
        {"label": "Born", "text": born(child, on=page.on)},
        {"label": "Opened", "text": day(page.step.started_on)},
        {"label": "Held by", "text": str(held.worker or f"{held.team} (no worker yet)") if held else "Nobody now"},
    ]


def next_action(page: PlanPage, *, by: Any) -> dict | None:
    """This function will return the one thing to do next, with who can do it when the reader can't; None at the end."""
    if page.step.stopped_on is not None:
        return None
    if page.plan is None:
        return _to_do(page, by, "start", "Begin the plan", _before(page), Permission.PLAN_WRITE, is_post=True)
    state = page.version.state
    if state == "submitted":
        return _for_the_manager(page, by=by)
    if state == "authorised":
        text = "The plan is in force. Say what was done as it happens, and review it with the family."
        found = _to_do(page, by, "review", "Review this plan", text, Permission.PLAN_WRITE)
        return {**found, "href": reverse(page.kind.review_at, kwargs={"pk": page.step.pk})}
    missing = missing_from(page.version, goals=page.goals, covered=page.covered)
    if missing:
        return {"title": "", "text": "Before it can go to a manager:", "href": "", "refusal": "", "missing": missing}
    text = "It has what it needs to go to a manager."
    return _to_do(page, by, "submit", "Submit to a manager", text, Permission.PLAN_WRITE)


def _before(page: PlanPage) -> str:
    risks = plural(len(page.risks), "risk")
    return f"No plan has been written yet. {risks} will stand on its list." if page.risks else "No plan is written yet."


def _for_the_manager(page: PlanPage, *, by: Any) -> dict:
    text = f"{page.version.submitted_by.name} submitted it. A manager authorises it or returns it."
    found = _to_do(page, by, "decide", "Authorise this plan", text, Permission.PLAN_AUTHORISE)
    if page.version.submitted_by_id == by.pk and not found["refusal"]:
        found["refusal"] = "You submitted it, so somebody else authorises it."
    return found


def _to_do(
    page: PlanPage, by: Any, name: str, title: str, text: str, needed: Permission, *, is_post: bool = False
) -> dict:
    href = reverse(f"record:plan_{name}", kwargs={"pk": page.step.pk})
    refusal = "" if by.can(needed) else f"Waiting for somebody who can {needed.about}."
    return {"title": title, "text": text, "href": href, "refusal": refusal, "is_post": is_post}
