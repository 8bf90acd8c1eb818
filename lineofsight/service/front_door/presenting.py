"""What the pages of a contact and a referral show: who it is about, what happened, and what to do next."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from lineofsight.access.permissions import Permission
from lineofsight.record.flags import flags_up
from lineofsight.record.life import born
from lineofsight.record.links import step_href
from lineofsight.record.models import CaseStep
from lineofsight.service.front_door.models import Contact
from lineofsight.service.front_door.operations.telling import HOW
from lineofsight.service.front_door.queries.contacts import ContactPage, why
from lineofsight.service.front_door.queries.referrals import ReferralPage
from lineofsight.service.front_door.thresholds import threshold_named
from lineofsight.statute.domestic_abuse import PATHWAY
from lineofsight.statute.threshold import UnknownThreshold
from lineofsight.web.words import in_sentence, plural

ANONYMOUS = "9"


def contact_context(page: ContactPage, *, by: Any) -> dict:
    """This function will return what every page of a contact shows."""
    return {
        "page": page,
        "contact": page.contact,
        "child": page.child,
        "why_decide": why("FD-CONTACT-DEC"),
        "step_href": step_href,
        "how": HOW,
        "can_judge": by.can(Permission.RECORD_WRITE) and page.contact.is_open,
    }


def whole_contact_context(page: ContactPage, *, by: Any) -> dict:
    """This function will return what the page of a contact shows, which the pages of its forms don't need."""
    return {
        **contact_context(page, by=by),
        "facts": facts(page),
        "flags": flags_up(page.contact, person=page.child),
        "pathway": pathway_in_words(page),
        "events": contact_events(page),
        "next": next_action(page, by=by),
        "threshold": page.decision and threshold_words(page.decision),
        "can_allocate": by.can(Permission.WORK_ALLOCATE),
    }


def pathway_in_words(page: ContactPage) -> str:
    """This function will say how far the domestic abuse pathway is, or nothing where the contact is not about it."""
    said = len(page.around.ticks)
    notification = getattr(page.contact, "notification", None)
    if not said and not (notification and notification.is_domestic_abuse):
        return ""
    return f"{said} of {len(PATHWAY)} steps said"


def referral_context(page: ReferralPage, *, by: Any) -> dict:
    """This function will return what every page of a referral shows."""
    return {
        "page": page,
        "referral": page.referral,
        "child": page.child,
        "facts": facts(page),
        "why_decide": why("FD-REF-DEC"),
        "step_href": step_href,
        "can_decide": by.can(Permission.REFERRAL_DECIDE),
        "can_tell": by.can(Permission.CONTACT_SCREEN),
    }


def facts(page: ContactPage | ReferralPage) -> list[dict]:
    """This function will return the facts of the identity bar."""
    child = page.child
    return [
        {"label": "Our number", "text": str(child.pk), "href": reverse("record:person", kwargs={"pk": child.pk})},
        {"label": "Born", "text": born(child, on=page.on)},
        {"label": "Lives at", "text": str(page.home.address) if page.home else "Address not known"},
    ]


def contact_events(page: ContactPage) -> list[dict]:
    """This function will return what has happened to a contact, the latest first."""
    contact, decision, screening = page.contact, page.decision, page.screening
    found = [{"title": "Contact received", "at": contact.received_at, "by": page.step.started_by.name}]
    found += [
        {"title": "Rated", "at": r.rated_at, "by": r.rated_by.name, "text": r.reason, "tag": ("urgency", r.rag)}
        for r in page.ratings
    ]
    if screening and screening.completed_at:
        found.append({"title": "Screened", "at": screening.completed_at, "by": screening.completed_by.name})
    elif screening:
        found.append({"title": "Screening last saved", "at": screening.saved_at, "by": screening.saved_by.name})
    if decision:
        text = f"{page.step.outcome_label}. {decision.rationale}"
        by = decision.decided_by.name
        found.append({"title": "Manager decided", "at": decision.decided_at, "by": by, "text": text})
    found += _more_events(page)
    if contact.referrer_told_at:
        how = HOW.get(contact.referrer_told_how, contact.referrer_told_how)
        text = f"{how}. {contact.referrer_told_what}"
        by = contact.referrer_told_by.name
        found.append({"title": "Referrer told", "at": contact.referrer_told_at, "by": by, "text": text})
    return sorted(found, key=lambda event: event["at"], reverse=True)


def _more_events(page: ContactPage) -> list[dict]:
    """This function will return what was asked of agencies and workers, urgent visits, hand-overs and forwarding."""
    found = []
    for one in page.around.checks:
        who = one.get_agency_display()
        found.append({"title": f"{who} asked", "at": one.asked_at, "by": one.asked_by.name, "text": one.question})
        if one.answered_at:
            by, said = one.answered_by.name, f"{one.get_knows_display()}. {one.answer}"
            found.append({"title": f"{who} answered", "at": one.answered_at, "by": by, "text": said})
    for visit in page.around.visits:
        by = visit.directed_by.name
        found.append({"title": "Urgent visit directed", "at": visit.directed_at, "by": by, "text": visit.why})
        if visit.made_at:
            seen = "Child seen" if visit.is_seen else "Child not seen"
            by = visit.made_by.name
            found.append({"title": f"Urgent visit: {seen}", "at": visit.made_at, "by": by, "text": visit.found})
    for turn in page.around.turns:
        by, said = turn.handed_by.name, turn.words
        found.append({"title": f"Handed over: {turn.get_to_display()}", "at": turn.handed_at, "by": by, "text": said})
    sent = getattr(page.contact, "forwarding", None)
    if sent:
        said = f"{sent.how}, taken by {sent.to_whom}"
        found.append(
            {"title": f"Forwarded to {sent.council}", "at": sent.sent_at, "by": sent.sent_by.name, "text": said}
        )
    return found


def next_action(page: ContactPage, *, by: Any) -> dict | None:
    """This function will return the one thing to do next: its words, its address, and the permission it needs.

    None when nothing is left to do. `refusal` says who can do it when the reader can't.
    """
    undecided = [step for step in page.led_to if step.kind == "referral" and step.stopped_on is None]
    if undecided:
        text = "The referral is waiting for a decision on next steps."
        return {"title": "Open the referral", "text": text, "href": step_href(undecided[0]), "refusal": ""}
    for is_next, title, text, name, permission in _in_order(page):
        if is_next:
            href = reverse(f"front_door:{name}", kwargs={"step_id": page.contact.pk})
            refusal = "" if by.can(permission) else f"Waiting for somebody who can {permission.about}."
            return {"title": title, "text": text, "href": href, "refusal": refusal}
    return None


def _in_order(page: ContactPage) -> list[tuple]:
    contact, screening = page.contact, page.screening
    screened = screening is not None and screening.completed_at is not None
    untold = contact.referrer_told_at is None and contact.source_code != ANONYMOUS
    is_open = contact.is_open
    return [
        (is_open and contact.is_match_unsure, "Check who this is about",
         "A partner named this child and we could not match them to anybody. They may be known under another spelling.",
         "who", Permission.CONTACT_SCREEN),
        (is_open and not contact.rag, "Say how urgent it is", "Nobody has rated this contact yet.",
         "rate", Permission.CONTACT_RATE),
        (is_open and contact.rag == "red" and not screened, "Decide now",
         "It is red, so it can be decided before screening is finished.", "decide", Permission.CONTACT_DECIDE),
        (is_open and not screened, "Carry on screening" if screening else "Screen this contact",
         "A manager can decide once the screening is finished.", "screen", Permission.CONTACT_SCREEN),
        (is_open, "Decide", "The screening is finished.", "decide", Permission.CONTACT_DECIDE),
        (page.step.outcome == "out_of_area" and getattr(contact, "forwarding", None) is None, "Forward it",
         "The child's own council has not been told yet.", "forward", Permission.CONTACT_SCREEN),
        (untold, "Tell the referrer", "Whoever made contact has not been told what came of it.",
         "tell", Permission.CONTACT_SCREEN),
    ]  # fmt: skip


def threshold_words(decision: Any) -> dict:
    """This function will return the level and indicators of a decision in the words of the version it names."""
    codes = [indicator.code for indicator in decision.indicators.order_by("code")]
    try:
        texts = threshold_named(decision.threshold_version).indicators()
    except UnknownThreshold:
        texts = {}
    return {
        "version": decision.threshold_version,
        "level": decision.get_level_display(),
        "indicators": [texts.get(code, code) for code in codes],
    }


def receipts(contacts: list[Contact]) -> str:
    """This function will say what was recorded, with the numbers to give to whoever made contact."""
    said = in_sentence([f"{contact.step.child.name} ({contact.receipt})" for contact in contacts])
    return f"{plural(len(contacts), 'contact')} recorded: {said}. A decision is due within 24 hours of receiving it."


def opened_in_words(steps: Iterable[CaseStep]) -> str:
    """This function will say which steps a decision opened."""
    names = [f"{step.declared.name.lower()} for {step.child.name}" for step in steps]
    return f"Opened: {in_sentence(names)}." if names else "Nothing further was opened."
