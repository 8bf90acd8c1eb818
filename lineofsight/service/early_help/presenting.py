"""What the pages of early help show: who it is about, the task list, and what happens next."""

from typing import Any

from django.urls import reverse

from lineofsight.access.checks import refusal
from lineofsight.access.permissions import Permission
from lineofsight.record.life import born
from lineofsight.record.links import step_href
from lineofsight.service.early_help.queries.episodes import EpisodePage
from lineofsight.service.early_help.sections import SECTIONS
from lineofsight.web.words import day, plural


def href_of(page: EpisodePage) -> str:
    """This function will return the address of a family's early help, for staff or for a partner who leads it."""
    return reverse(f"early_help:{'led' if page.is_partner else 'episode'}", kwargs={"step_id": page.step.pk})


def context(page: EpisodePage, *, by: Any) -> dict:
    """This function will return what every page of early help shows."""
    is_open = page.is_open
    return {
        "page": page,
        "episode": page.episode,
        "assessment": page.assessment,
        "step": page.step,
        "child": page.child,
        "sections": SECTIONS,
        "back_to": href_of(page),
        "facts": lambda: facts(page),
        "next": next_action(page, by=by),
        "step_href": step_href,
        "may": {
            "write": is_open and by.can(Permission.EARLY_HELP_LEAD),
            "help": is_open and by.can(Permission.EARLY_HELP_WRITE),
            "authorise": is_open and by.can(Permission.EARLY_HELP_AUTHORISE),
            "pass_on": by.can(Permission.TRANSFER_DECIDE),
            "note": by.can(Permission.NOTE_WRITE),
            "refer": is_open and by.can(Permission.SERVICE_REFER),
            "read": by.can(Permission.RECORD_READ),
            "allocate": is_open and by.can(Permission.WORK_ALLOCATE),
        },
    }


def facts(page: EpisodePage) -> list[dict]:
    """This function will return the facts of the identity bar. A partner finds no way to the record there."""
    child, lead = page.child, page.lead or page.led_last
    href = "" if page.is_partner else reverse("record:person", kwargs={"pk": child.pk})
    held = page.holder
    return [
        {"label": "Our number", "text": str(child.pk), "href": href},
        {"label": "Born", "text": born(child, on=page.on)},
        {
            "label": "Led the plan" if page.step.stopped_on else "Leads the plan",
            "text": str(lead) if lead else _nobody(page),
        },
        {"label": "Held by", "text": str(held.worker or f"{held.team} (no worker yet)") if held else "Nobody now"},
    ]


def _nobody(page: EpisodePage) -> str:
    return "Nobody was named" if page.step.stopped_on else "Nobody is named yet"


def tasks(page: EpisodePage) -> list[dict]:
    """This function will return the task list: what is the whole family's, what is this child's, and the last steps."""
    family = [_section(page, key) for key, one in SECTIONS.items() if one.is_shared]
    child = [_section(page, key) for key, one in SECTIONS.items() if not one.is_shared]
    name = page.child.first_name or page.child.name
    return [
        {"title": "The whole family", "items": family},
        {"title": f"{name} alone", "items": child},
        {"title": "Before you submit", "items": _last(page)},
    ]


def _section(page: EpisodePage, key: str) -> dict:
    one, text = SECTIONS[key], getattr(page.assessment, key)
    words = plural(len(text.split()), "word") if text else ""
    return {
        "title": one.title,
        "href": _address(page, "section", key=key),
        "status": "done" if text else "not_started",
        "hint": words or ("It can't be submitted without this" if one.is_needed else ""),
    }


def _last(page: EpisodePage) -> list[dict]:
    a = page.assessment
    return [
        {"title": "Share the draft with the family", "href": _address(page, "share"),
         "hint": f"They read it on {day(a.shared_on)}" if a.shared_on else "",
         "status": "done" if a.shared_on else "not_started"},
        {"title": "Submit to a manager", "href": _address(page, "submit"),
         "status": "cannot_start" if page.missing else "not_started", "hint": ""},
    ]  # fmt: skip


def _address(page: EpisodePage, name: str, **more: str) -> str:
    return reverse(f"early_help:{name}", kwargs={"step_id": page.step.pk, **more})


def next_action(page: EpisodePage, *, by: Any) -> dict | None:
    """This function will return the one thing to do next, with who can do it when the reader can't; None at the end."""
    if not page.is_open:
        return None
    if page.holder and page.holder.worker is None:
        allocate = reverse("record:allocate", kwargs={"pk": page.step.pk})
        text = "A manager names a practitioner for the family."
        return _to_do("Give it to a practitioner", text, allocate, Permission.WORK_ALLOCATE, by)
    if page.episode.met_on is None:
        return _to_do("Record the first contact", "Meet the family and listen to what they hope for.",
                      _address(page, "first_contact"), Permission.EARLY_HELP_LEAD, by)  # fmt: skip
    if page.assessment.state == "submitted":
        return _review(page, by=by)
    if page.can_be_changed:
        return _assess(page, by=by)
    return _plan(page, by=by)


def _review(page: EpisodePage, *, by: Any) -> dict:
    text = f"{page.assessment.submitted_by.name} submitted the assessment. A manager authorises it or returns it."
    found = _to_do("Review this assessment", text, _address(page, "review"), Permission.EARLY_HELP_AUTHORISE, by)
    if page.assessment.submitted_by_id == by.pk and not found["refusal"]:
        found["refusal"] = "You submitted it, so another manager authorises it."
    return found


def _assess(page: EpisodePage, *, by: Any) -> dict:
    if page.missing:
        children = plural(len(page.family), "child", "children")
        text = f"Write the assessment with the family: it covers {children}. Before it can be submitted:"
        return {"title": "", "text": text, "href": "", "refusal": "", "missing": page.missing}
    return _to_do("Submit to a manager", "It has what it needs.", _address(page, "submit"),
                  Permission.EARLY_HELP_LEAD, by)  # fmt: skip


def _plan(page: EpisodePage, *, by: Any) -> dict | None:
    if page.is_partner:
        text = "The assessment is authorised. The family's plan says who does what."
        return {"title": "", "text": text, "href": "", "refusal": ""}
    is_agreed = page.plan is not None and any(one.agreed_on for one in page.plan.versions.all())
    text = (
        "The family has agreed to the plan. Review it with them, and finish when the goals are met."
        if is_agreed
        else "The assessment is authorised. Agree My Family Plan with the family, and answer every risk in it."
    )
    return _to_do("Open My Family Plan", text, reverse("record:plan", kwargs={"pk": page.step.pk}),
                  Permission.RECORD_READ, by)  # fmt: skip


def _to_do(title: str, text: str, href: str, needed: Permission, by: Any) -> dict:
    return {"title": title, "text": text, "href": href, "refusal": "" if by.can(needed) else refusal(by, needed)}


def events(page: EpisodePage) -> list[dict]:
    """This function will return what has happened, the latest first. A partner reads no staff's notes here."""
    a, e = page.assessment, page.episode
    found = [{"title": "Early help opened", "at": page.step.started_on, "by": ""}]
    if e.met_on:
        found.append({"title": "First contact", "at": e.met_on, "by": e.met_by.name, "text": e.met_words})
    for lead in page.leads:
        found.append({"title": f"{lead} leads the plan", "at": lead.started_on, "by": lead.named_by.name,
                      "text": lead.reason})  # fmt: skip
    if a.shared_on:
        found.append({"title": "The family read the draft", "at": a.shared_on, "by": "", "text": a.family_says})
    if a.submitted_at:
        found.append({"title": "Assessment submitted", "at": a.submitted_at, "by": a.submitted_by.name})
    if a.authorised_at:
        found.append({"title": "Assessment authorised", "at": a.authorised_at, "by": a.authorised_by.name,
                      "text": a.addressed_decision})  # fmt: skip
    if page.step.stopped_on:
        found.append({"title": f"Finished: {page.step.outcome_label.lower()}", "at": page.step.stopped_on, "by": "",
                      "text": e.addressed(e.closing_words)})  # fmt: skip
    return sorted(found, key=lambda event: event["at"].isoformat(), reverse=True)
