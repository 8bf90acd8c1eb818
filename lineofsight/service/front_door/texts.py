"""What of the front door text search reads: contacts, what was found out about them, and what was decided."""

from collections.abc import Iterator

from django.db.models import F, QuerySet
from django.urls import reverse
from django.utils import timezone

from lineofsight.access.permissions import Permission
from lineofsight.record.textsearch.bulk import labelled, rows_of, text
from lineofsight.record.textsearch.sources import Source, Text, TextKind, joined, register_texts
from lineofsight.service.front_door.models import (
    AgencyCheck,
    Contact,
    ContactDecision,
    MaracReferral,
    Referral,
    Screening,
    SentForm,
    UrgentVisit,
)
from lineofsight.service.front_door.models.choices import sources
from lineofsight.snapshots.expressions import LondonDay

OF_CONTACT = ("concern", "risks", "asked_for", "referrer_told_what")
OF_DECISION = ("rationale", "alternatives")
OF_MARAC = ("words", "decided_words")
OF_FORM = ("family", "help_so_far", "agencies", "agreed_reason")
OF_SCREENING = ("analysis", "history_considered", "agencies_asked", "consent_reason", "parents_not_informed_reason")


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


def texts_of_check(asked: AgencyCheck) -> Iterator[Text]:
    """This function will return what an agency answered about a child, once it has."""
    if asked.answered_at is not None:
        yield Text(
            kind=TextKind.ANALYSIS, child=asked.contact.step.child_id, title="Answer of an agency",
            text=joined(asked.answer), on=timezone.localdate(asked.answered_at), author=asked.answered_by_id,
        )  # fmt: skip


def texts_of_visit(visit: UrgentVisit) -> Iterator[Text]:
    """This function will return what an urgent visit found, once it is made."""
    if visit.made_at is not None:
        yield Text(
            kind=TextKind.ANALYSIS, child=visit.contact.step.child_id, title="Urgent visit", text=joined(visit.found),
            on=timezone.localdate(visit.made_at), author=visit.made_by_id,
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
        text=joined(*(getattr(decision, name) for name in OF_DECISION)), on=timezone.localdate(decision.decided_at),
        author=decision.decided_by_id,
    )  # fmt: skip


def texts_of_referral(referral: Referral) -> Iterator[Text]:
    """This function will return why a referral was decided as it was, once it is."""
    if referral.decided_at is not None:
        yield Text(
            kind=TextKind.ANALYSIS, child=referral.child_id, title="Decision on a referral",
            text=joined(*(getattr(referral, name) for name in OF_DECISION)), on=timezone.localdate(referral.decided_at),
            author=referral.decided_by_id,
        )  # fmt: skip


def texts_of_marac(referral: MaracReferral) -> Iterator[Text]:
    """This function will return why a family was referred to MARAC, and what it said."""
    yield Text(
        kind=TextKind.ANALYSIS, child=referral.child_id, title="MARAC",
        text=joined(*(getattr(referral, name) for name in OF_MARAC)),
        on=referral.referred_on, author=referral.referred_by_id,
    )  # fmt: skip


def all_maracs() -> Iterator[QuerySet]:
    """This function will return why every family was referred to MARAC, and what it said."""
    yield rows_of(
        MaracReferral.objects.all(), kind=TextKind.ANALYSIS, child="child_id", title="MARAC", said=text(*OF_MARAC),
        on=F("referred_on"), author="referred_by_id",
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


def all_checks() -> Iterator[QuerySet]:
    """This function will return what every agency answered."""
    yield rows_of(
        AgencyCheck.objects.filter(answered_at__isnull=False), kind=TextKind.ANALYSIS,
        child="contact__step__child_id", title="Answer of an agency", said=text("answer"), on=LondonDay("answered_at"),
        author="answered_by_id",
    )  # fmt: skip


def all_visits() -> Iterator[QuerySet]:
    """This function will return what every urgent visit found."""
    yield rows_of(
        UrgentVisit.objects.filter(made_at__isnull=False), kind=TextKind.ANALYSIS, child="contact__step__child_id",
        title="Urgent visit", said=text("found"), on=LondonDay("made_at"), author="made_by_id",
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
        title="Decision on a contact", said=text(*OF_DECISION), on=LondonDay("decided_at"), author="decided_by_id",
    )  # fmt: skip


def all_referrals() -> Iterator[QuerySet]:
    """This function will return why every referral was decided as it was."""
    yield rows_of(
        Referral.objects.filter(decided_at__isnull=False), kind=TextKind.ANALYSIS, child="child_id",
        title="Decision on a referral", said=text(*OF_DECISION), on=LondonDay("decided_at"), author="decided_by_id",
    )  # fmt: skip


def _page(name: str):
    return lambda number: reverse(f"front_door:{name}", kwargs={"step_id": number})


def _other(name: str, parameter: str):
    return lambda number: reverse(f"front_door:{name}", kwargs={parameter: number})


BOARD, SCREEN, NOTE = Permission.BOARD_READ, Permission.CONTACT_SCREEN, Permission.NOTE_WRITE
for _model, _texts, _bulk, _href, _permission in (
    (Contact, texts_of_contact, all_contacts, _page("contact"), BOARD),
    (SentForm, texts_of_form, all_forms, _page("contact"), BOARD),
    (AgencyCheck, texts_of_check, all_checks, _other("check_answer", "check_id"), SCREEN),
    (UrgentVisit, texts_of_visit, all_visits, _other("visit_made", "visit_id"), NOTE),
    (Screening, texts_of_screening, all_screenings, _page("contact"), BOARD),
    (ContactDecision, texts_of_decision, all_decisions, _page("contact"), BOARD),
    (Referral, texts_of_referral, all_referrals, _page("referral"), BOARD),
    (MaracReferral, texts_of_marac, all_maracs, _other("marac_decided", "marac_id"), NOTE),
):
    register_texts(
        _model,
        Source(texts=_texts, rows=_model._default_manager.all, href=_href, bulk=_bulk, permission=_permission),
    )  # fmt: skip
