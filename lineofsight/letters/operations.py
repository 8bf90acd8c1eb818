"""Write a letter, issue it, withdraw it; and say who must not know where a child lives."""

import hashlib
from datetime import date, datetime
from io import BytesIO
from typing import Any

from django.conf import settings
from django.core.files.base import ContentFile
from django.db import transaction

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.documents.operations import UnableToKeep, add_document
from lineofsight.documents.store import Infected, keep
from lineofsight.letters.models import KeptAddress, Letter
from lineofsight.letters.printing import UnableToPrint, html_of, pdf_of, said_in
from lineofsight.letters.safety import concerns_of
from lineofsight.letters.templates import template_of
from lineofsight.record.drafts import same_words
from lineofsight.record.models import CaseStep, Person
from lineofsight.record.operations.people import note_change


class UnableToIssue(Exception):
    """The letter can't be written, issued or withdrawn; the message says why."""


@transaction.atomic
def write_letter(
    *,
    child: Person,
    template: str,
    recipient_name: str,
    subject: str,
    body: str,
    by: Any,
    at: datetime,
    recipient: Person | None = None,
    address: str = "",
    is_by_hand: bool = False,
    step: CaseStep | None = None,
    letter: Letter | None = None,
) -> Letter:
    """This function will keep a letter as a draft, or change the draft given. It may still have places to fill in.

    Raises NotAllowed, UnknownTemplate, and UnableToIssue when it says nothing, or was issued before.
    """
    check(by, Permission.NOTE_WRITE)
    declared = template_of(template)
    told = {"recipient_name": recipient_name.strip(), "subject": subject.strip(), "body": same_words(body)}
    if not all(told.values()):
        raise UnableToIssue("Say who the letter is to, what it is about, and what it says.")
    if letter is not None:
        _check_draft(letter := Letter.objects.select_for_update().get(pk=letter.pk))
    else:
        letter = Letter(child=child, step=step, template=template, template_version=declared.version)
        letter.recipient = recipient
    letter.is_by_hand, letter.address = is_by_hand, "" if is_by_hand else same_words(address)
    for name, value in told.items():
        setattr(letter, name, value)
    letter.written_at, letter.written_by = at, by
    letter.save()
    note_change(child, by=by, at=at, letter=letter.pk, did="written", template=template)
    return letter


@transaction.atomic
def issue_letter(letter: Letter, *, by: Any, on: date, at: datetime) -> Letter:
    """This function will issue a letter: as PDF and HTML, kept byte for byte, and put among the child's documents.

    Raises NotAllowed, and UnableToIssue with the first thing that stops it, naming the place.
    """
    check(by, Permission.NOTE_WRITE)
    letter = Letter.objects.select_for_update(of=("self",)).select_related("child", "recipient").get(pk=letter.pk)
    _check_draft(letter)
    for concern in concerns_of(letter, by=by, at=at):
        if concern.stops:
            raise UnableToIssue(concern.sentence)
    said = said_in(letter, authority=settings.LINEOFSIGHT_AUTHORITY_NAME, issued_at=at)
    try:
        pdf, html = pdf_of(said), html_of(said)
        letter.document = add_document(
            child=letter.child, file=ContentFile(pdf, name=f"{letter.subject}.pdf"), kind="letter",
            title=f"{letter.subject} (to {letter.recipient_name})", dated_on=on, by=by, on=on, at=at,
        )  # fmt: skip
        letter.html_sha256 = hashlib.sha256(html).hexdigest()
        keep(BytesIO(html), sha256=letter.html_sha256)
    except (UnableToPrint, UnableToKeep, Infected) as problem:
        raise UnableToIssue(str(problem)) from problem
    letter.pdf_sha256, letter.status = letter.document.sha256, Letter.Status.ISSUED
    letter.issued_at, letter.issued_by = at, by
    letter.save()
    letter.document.save()  # Its words are searched as the letter's from now on, and no longer as the document's.
    digests = {"pdf_sha256": letter.pdf_sha256, "html_sha256": letter.html_sha256}
    note_change(letter.child, by=by, at=at, letter=letter.pk, did="issued", to=letter.recipient_name, **digests)
    return letter


@transaction.atomic
def withdraw_letter(letter: Letter, *, reason: str, by: Any, at: datetime) -> Letter:
    """This function will withdraw a letter that was issued. It stays as it was, with why. Raises as issue_letter."""
    check(by, Permission.NOTE_WRITE)
    letter = Letter.objects.select_for_update().get(pk=letter.pk)
    if letter.status != Letter.Status.ISSUED:
        raise UnableToIssue("Only a letter that was issued can be withdrawn.")
    if not reason.strip():
        raise UnableToIssue("Say why the letter is withdrawn.")
    letter.status, letter.withdrawn_reason = Letter.Status.WITHDRAWN, reason.strip()
    letter.withdrawn_at, letter.withdrawn_by = at, by
    letter.save(update_fields=["status", "withdrawn_at", "withdrawn_by", "withdrawn_reason"])
    note_change(letter.child, by=by, at=at, letter=letter.pk, did="withdrawn")
    return letter


@transaction.atomic
def discard_letter(letter: Letter, *, by: Any, at: datetime) -> None:
    """This function will throw away a draft. Raises NotAllowed, and UnableToIssue for a letter that was issued."""
    check(by, Permission.NOTE_WRITE)
    letter = Letter.objects.select_for_update().get(pk=letter.pk)
    _check_draft(letter)
    note_change(letter.child, by=by, at=at, letter=letter.pk, did="discarded")
    letter.delete()


@transaction.atomic
def keep_address_from(*, child: Person, unknown_to: Person, reason: str, by: Any, at: datetime) -> KeptAddress:
    """This function will record that somebody must not know where a child lives. Raises as issue_letter."""
    check(by, Permission.NOTE_WRITE)
    if not reason.strip():
        raise UnableToIssue("Say why they must not know it.")
    if KeptAddress.objects.filter(child=child, unknown_to=unknown_to, ended_at=None).exists():
        raise UnableToIssue("That is recorded already.")
    kept = KeptAddress.objects.create(
        child=child, unknown_to=unknown_to, reason=reason.strip(), recorded_at=at, recorded_by=by
    )
    note_change(child, by=by, at=at, address_kept_from=unknown_to.pk)
    return kept


@transaction.atomic
def no_longer_keep(kept: KeptAddress, *, reason: str, by: Any, at: datetime) -> KeptAddress:
    """This function will end that somebody must not know where a child lives. Raises NotAllowed and UnableToIssue."""
    check(by, Permission.NOTE_WRITE)
    if not reason.strip():
        raise UnableToIssue("Say why they may know it now.")
    if kept.ended_at is None:
        kept.ended_at, kept.ended_by, kept.ended_reason = at, by, reason.strip()
        kept.save(update_fields=["ended_at", "ended_by", "ended_reason"])
        note_change(kept.child, by=by, at=at, address_no_longer_kept_from=kept.unknown_to_id)
    return kept


def _check_draft(letter: Letter) -> None:
    if letter.status != Letter.Status.DRAFT:
        raise UnableToIssue("This letter was issued: it can't be changed, only withdrawn.")
