"""What of the front door text search reads: contacts, what was found out about them, and what was decided."""

from collections.abc import Iterator

from django.db.models import F, QuerySet
from django.urls import reverse
from django.utils import timezone

from lineofsight.access.permissions import Permission
from lineofsight.record.textsearch.bulk import labelled, rows_of, text
from lineofsight.record.textsearch.sources import Source, Text, TextKind, joined, register_texts
from lineofsight.service.front_door.models import Contact, ContactDecision, Referral, Screening, SentForm
from lineofsight.service.front_door.models.choices import sources
from lineofsight.snapshots.expressions import LondonDay

OF_CONTACT = ("concern", "risks", "asked_for", "referrer_told_what")
OF_FORM = ("family", "help_so_far", "agencies", "agreed_reason")
OF_SCREENING = ("analysis", "history_considered", "agencies_asked", "consent_reason")


def texts_of_contact(contact: Contact) -> Iterator[Text]:
    """This function will return what was told about a child."""
    step = contact.step
    yield Text(
        kind=TextKind.CONTACT, child=step.child_id, title=f"Contact: {contact.get_source_code_display()}",
        text=joined(*(getattr(contact, name) for name in OF_CONTACT)), on=step.started_on, author=step.started_by_id,
    )  # fmt: skip


def texts_of_form(form: SentForm) -> Iterator[Text]:
    """This function will return what else somebody without an account told about a child."""
    step = form.contact.step
    yield Text(
        kind=TextKind.CONTACT, child=step.child_id, title="Public form", on=step.started_on,
        text=joined(*(getattr(form, name) for name in OF_FORM)), author=step.started_by_id,
    )  # fmt: skip


def texts_of_screening(screening: Screening) -> Iterator[Text]:
    """This function will return what was found out about a contact."""
    yield Text(
        kind=TextKind.ANALYSIS, child=screening.contact.step.child_id, title="Screening of a contact",
        text=joined(*(getattr(screening, name) for name in OF_SCREENING)), author=screening.saved_by_id,
        on=timezone.localdate(screening.saved_at),
    )  # fmt: skip


def texts_of_decision(decision: ContactDecision) -> Iterator[Text]:
    """This function will return why a contact was decided as it was."""
    yield Text(
        kind=TextKind.ANALYSIS, child=decision.contact.step.child_id, title="Decision on a contact",
        text=joined(decision.rationale), on=timezone.localdate(decision.decided_at), author=decision.decided_by_id,
    )  # fmt: skip


def texts_of_referral(referral: Referral) -> Iterator[Text]:
    """This function will return why a referral was decided as it was, once it is."""
    if referral.decided_at is not None:
        yield Text(
            kind=TextKind.ANALYSIS, child=referral.child_id, title="Decision on a referral",
            text=joined(referral.rationale), on=timezone.localdate(referral.decided_at), author=referral.decided_by_id,
        )  # fmt: skip


def all_contacts() -> Iterator[QuerySet]:
    """This function will return what was told in every contact."""
    yield rows_of(
        Contact.objects.all(), kind=TextKind.CONTACT, child="step__child_id",
        title=labelled("source_code", sources(), before="Contact: "), said=text(*OF_CONTACT),
        on=F("step__started_on"), author="step__started_by_id",
    )  # fmt: skip


def all_forms() -> Iterator[QuerySet]:
    """This function will return what else was told by every public form."""
    yield rows_of(
        SentForm.objects.all(), kind=TextKind.CONTACT, child="contact__step__child_id", title="Public form",
        said=text(*OF_FORM), on=F("contact__step__started_on"), author="contact__step__started_by_id",
    )  # fmt: skip


def all_screenings() -> Iterator[QuerySet]:
    """This function will return what was found out about every contact."""
    yield rows_of(
        Screening.objects.all(), kind=TextKind.ANALYSIS, child="contact__step__child_id",
        title="Screening of a contact", said=text(*OF_SCREENING), on=LondonDay("saved_at"), author="saved_by_id",
    )  # fmt: skip


def all_decisions() -> Iterator[QuerySet]:
    """This function will return why every contact was decided as it was."""
    yield rows_of(
        ContactDecision.objects.all(), kind=TextKind.ANALYSIS, child="contact__step__child_id",
        title="Decision on a contact", said=text("rationale"), on=LondonDay("decided_at"), author="decided_by_id",
    )  # fmt: skip


def all_referrals() -> Iterator[QuerySet]:
    """This function will return why every referral was decided as it was."""
    yield rows_of(
        Referral.objects.filter(decided_at__isnull=False), kind=TextKind.ANALYSIS, child="child_id",
        title="Decision on a referral", said=text("rationale"), on=LondonDay("decided_at"), author="decided_by_id",
    )  # fmt: skip


def _page(name: str):
    return lambda number: reverse(f"front_door:{name}", kwargs={"step_id": number})


for _model, _texts, _bulk, _name in (
    (Contact, texts_of_contact, all_contacts, "contact"),
    (SentForm, texts_of_form, all_forms, "contact"),
    (Screening, texts_of_screening, all_screenings, "contact"),
    (ContactDecision, texts_of_decision, all_decisions, "contact"),
    (Referral, texts_of_referral, all_referrals, "referral"),
):
    register_texts(
        _model,
        Source(
            texts=_texts, rows=_model._default_manager.all, href=_page(_name), bulk=_bulk,
            permission=Permission.BOARD_READ,
        ),
    )  # fmt: skip
