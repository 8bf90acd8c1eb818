"""What of the front door text search reads: contacts, what was found out about them, and what was decided."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils import timezone

from lineofsight.access.permissions import Permission
from lineofsight.record.textsearch.sources import Source, Text, TextKind, register_texts
from lineofsight.service.front_door.models import Contact, ContactDecision, Referral, Screening


def texts_of_contact(contact: Contact) -> Iterator[Text]:
    """This function will return what was told about a child."""
    step = contact.step
    said = (contact.concern, contact.risks, contact.asked_for, contact.referrer_told_what)
    yield Text(
        kind=TextKind.CONTACT, child=step.child_id, title=f"Contact: {contact.get_source_code_display()}",
        text=_joined(*said), on=step.started_on, author=step.started_by_id,
    )  # fmt: skip


def texts_of_screening(screening: Screening) -> Iterator[Text]:
    """This function will return what was found out about a contact."""
    said = (screening.analysis, screening.history_considered, screening.agencies_asked, screening.consent_reason)
    yield Text(
        kind=TextKind.ANALYSIS, child=screening.contact.step.child_id, title="Screening of a contact",
        text=_joined(*said), on=timezone.localdate(screening.saved_at), author=screening.saved_by_id,
    )  # fmt: skip


def texts_of_decision(decision: ContactDecision) -> Iterator[Text]:
    """This function will return why a contact was decided as it was."""
    yield Text(
        kind=TextKind.ANALYSIS, child=decision.contact.step.child_id, title="Decision on a contact",
        text=decision.rationale, on=timezone.localdate(decision.decided_at), author=decision.decided_by_id,
    )  # fmt: skip


def texts_of_referral(referral: Referral) -> Iterator[Text]:
    """This function will return why a referral was decided as it was, once it is."""
    if referral.decided_at is not None:
        yield Text(
            kind=TextKind.ANALYSIS, child=referral.child_id, title="Decision on a referral", text=referral.rationale,
            on=timezone.localdate(referral.decided_at), author=referral.decided_by_id,
        )  # fmt: skip


def _joined(*said: str) -> str:
    return "\n".join(part for part in said if part)


def _page(name: str):
    return lambda number: reverse(f"front_door:{name}", kwargs={"step_id": number})


for _model, _texts, _rows, _name in (
    (Contact, texts_of_contact, lambda: Contact.objects.select_related("step"), "contact"),
    (Screening, texts_of_screening, lambda: Screening.objects.select_related("contact__step"), "contact"),
    (ContactDecision, texts_of_decision, lambda: ContactDecision.objects.select_related("contact__step"), "contact"),
    (Referral, texts_of_referral, Referral.objects.all, "referral"),
):
    register_texts(_model, Source(texts=_texts, rows=_rows, href=_page(_name), permission=Permission.BOARD_READ))
