"""Keep the consent log of a child: who agreed or refused, to what, and what was taken back."""

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.drafts.versions import same_words
from lineofsight.record.models import CaseStep, Person
from lineofsight.record.operations.people import note_change, tidy
from lineofsight.service.front_door.models import Consent


class UnableToLogConsent(Exception):
    """The consent can't be kept so; the message says why."""


@transaction.atomic
def log_consent(
    child: Person,
    *,
    purpose: str,
    who: str,
    is_given: bool,
    said_on: date,
    by: Any,
    at: datetime,
    words: str = "",
    step: CaseStep | None = None,
) -> Consent:
    """This function will keep one person's answer about one purpose. Raises NotAllowed and UnableToLogConsent."""
    check(by, Permission.NOTE_WRITE)
    if purpose not in set(Consent.Purpose.values):
        raise UnableToLogConsent("Choose what they were asked to agree to.")
    if not tidy(who):
        raise UnableToLogConsent("Say who was asked.")
    if not is_given and not words.strip():
        raise UnableToLogConsent("Write what they said when they did not agree.")
    if said_on > timezone.localdate(at):
        raise UnableToLogConsent("They can't have said so in the future.")
    kept = Consent.objects.create(
        child=child, step=step, purpose=purpose, who=tidy(who), is_given=is_given, words=same_words(words),
        said_on=said_on, recorded_at=at, recorded_by=by,
    )  # fmt: skip
    note_change(child, by=by, at=at, consent=kept.pk, purpose=purpose, is_given=is_given)
    return kept


@transaction.atomic
def withdraw_consent(consent: Consent, *, why: str, withdrawn_on: date, by: Any, at: datetime) -> Consent:
    """This function will record that consent was taken back from a day, with why. Raises NotAllowed,
    UnableToLogConsent."""
    check(by, Permission.NOTE_WRITE)
    consent = Consent.objects.select_for_update(of=("self",)).select_related("child").get(pk=consent.pk)
    if not consent.is_given or consent.withdrawn_on is not None:
        raise UnableToLogConsent("There is no consent here that could be taken back.")
    if not why.strip():
        raise UnableToLogConsent("Say why it was taken back, in their words where you can.")
    if not consent.said_on <= withdrawn_on <= timezone.localdate(at):
        raise UnableToLogConsent("It was taken back after it was given, and not in the future.")
    consent.withdrawn_on, consent.withdrawn_why, consent.withdrawn_by = withdrawn_on, same_words(why), by
    consent.save(update_fields=["withdrawn_on", "withdrawn_why", "withdrawn_by"])
    note_change(consent.child, by=by, at=at, consent=consent.pk, withdrawn=withdrawn_on.isoformat())
    return consent
