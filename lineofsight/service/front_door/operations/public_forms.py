"""The public forms: somebody without an account tells us about a child, and hears what came of it by number."""

import secrets
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac

from lineofsight.access.models import User
from lineofsight.catalogue.models import OutsideRequest
from lineofsight.drafts.versions import same_words
from lineofsight.record.operations.people import tidy
from lineofsight.record.operations.risks import take_told
from lineofsight.service.front_door.models import Contact, FormTry, SentForm
from lineofsight.service.front_door.models.choices import codes_of, levels
from lineofsight.service.front_door.operations.children import GivenChild, known_child, new_child
from lineofsight.service.front_door.operations.contacts import UnableToRecordContact, open_contact, source_codes

# Letters and digits that nobody takes for one another on the telephone.
ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
BEFORE_REFUSAL = {FormTry.What.SENT: (10, timedelta(hours=1)), FormTry.What.ASKED: (10, timedelta(hours=1))}
KEPT = timedelta(days=1)
WORDS = ("referrer_role", "referrer_email", "school", "family", "agencies", "help_so_far", "agreed_reason")
SALT = "lineofsight.front_door.public_form"
ACCOUNT = "public-form"
ANSWERED_BY = ("request__service__provider", "request__service__team", "request__service__panel")


class TooManyTries(Exception):
    """One sender used the public pages too often; the message says what to do instead."""


class NothingUnderThat(Exception):
    """The receipt number and the secret do not belong together. The message never says which of them is wrong."""


@transaction.atomic
def send_form(given: GivenChild, *, answers: Mapping[str, Any], sender: str, at: datetime) -> tuple[Contact, str]:
    """This function will record what somebody without an account tells us: the contact, and the secret for its sender.

    `answers` are those of PublicForm without the child's. `sender` is their internet address; only a keyed digest of it
    is kept, for a day. The contact goes to the board like every other. Nobody's permission is asked: anybody may tell
    us, and learns nothing by it. Raises UnableToRecordContact, and TooManyTries.
    """
    on, by = timezone.localdate(at), public_account(at=at)
    count_sent(sender, at=at)
    _check(given, answers, on=on)
    known, secret = known_child(given), new_secret()
    step = open_contact(
        child=known or new_child(given, on=on, by=by, at=at), opened_by=None, on=on, by=by, at=at, received_at=at,
        source_code=answers["source_code"], parents_know=answers["parents_know"], given_name=given.name,
        given_birth=given.date_of_birth, given_address=same_words(given.address), is_match_unsure=known is None,
        referrer_level=answers["referrer_level"], **_said(answers, "concern", "risks", "asked_for"),
        **{name: tidy(answers[name]) for name in ("referrer_name", "referrer_agency", "referrer_phone")},
    )  # fmt: skip
    source = tidy(answers["referrer_agency"]) or tidy(answers["referrer_name"])
    take_told(step, kinds=answers.get("risk_kinds", ()), words=answers["concern"], source=source, by=by, at=at)
    SentForm.objects.create(
        contact=step.contact, agreed=answers["agreed"], secret=digest(secret), **_said(answers, *WORDS)
    )
    return step.contact, secret


def _said(answers: Mapping[str, Any], *names: str) -> dict[str, str]:
    return {name: same_words(answers.get(name, "")) for name in names}


def _check(given: GivenChild, answers: Mapping[str, Any], *, on: Any) -> None:
    if not given.name:
        raise UnableToRecordContact("Tell us the child's name, as far as you know it.")
    if not same_words(answers["concern"]):
        raise UnableToRecordContact("Tell us what you are worried about.")
    if answers["source_code"] not in source_codes(on=on):
        raise UnableToRecordContact("Choose who you are.")
    if answers["referrer_level"] not in {"", *codes_of(levels())}:
        raise UnableToRecordContact("Choose the level of need you see.")
    if answers["agreed"] != SentForm.Agreed.YES and not same_words(answers.get("agreed_reason", "")):
        raise UnableToRecordContact("Say why the family was not asked, or what they said.")


def public_account(*, at: datetime) -> User:
    """This function will return the account in whose name the public form is recorded. Nobody can sign in to it."""
    account = User.objects.filter(username=ACCOUNT).first()
    if account is not None:
        return account
    account = User(username=ACCOUNT, name="Public form", role="partner", is_active=False, created_at=at)
    account.set_unusable_password()
    account.save()
    return account


def new_secret() -> str:
    """This function will return twelve letters and digits that nobody can guess, as "K7QF-29MX-4TRW"."""
    drawn = "".join(secrets.choice(ALPHABET) for _ in range(12))
    return "-".join(drawn[start : start + 4] for start in (0, 4, 8))


def digest(secret: str) -> str:
    """This function will return what is kept of a secret, however it was typed: in capitals or not, with or without
    its dashes."""
    typed = "".join(letter for letter in secret.upper() if letter.isalnum())
    return salted_hmac(SALT, typed, algorithm="sha256").hexdigest()


def open_answer(*, receipt: str, secret: str, sender: str, at: datetime) -> SentForm | OutsideRequest:
    """This function will return what was sent under a receipt number, for whoever also has its secret.

    A number that begins with C is of a contact, one that begins with S of a service that was asked for.

    A wrong try is counted, of the sender. Raises NothingUnderThat, and TooManyTries. It runs in no transaction, so that
    a wrong try stays counted.
    """
    _refuse_many(FormTry.What.ASKED, sender, at=at)
    found = _under(receipt.strip().upper())
    if not constant_time_compare(found.secret if found else "", digest(secret)):
        _note(FormTry.What.ASKED, sender, at=at)
        raise NothingUnderThat(
            "We have nothing under that number and secret together. Look again at the page you were shown, or ring us."
        )
    return found


def _under(receipt: str) -> SentForm | OutsideRequest | None:
    number = receipt.lstrip("CS")
    if not (number.isascii() and number.isdecimal() and len(number) <= 12):
        return None
    if receipt.startswith("S"):
        rows = OutsideRequest.objects.exclude(secret="").select_related(*ANSWERED_BY)
    else:
        rows = SentForm.objects.select_related("contact__step")
    return rows.filter(pk=int(number)).first()


def count_sent(sender: str, *, at: datetime) -> None:
    """This function will count one public form of a sender. Raises TooManyTries when it is one too many."""
    _refuse_many(FormTry.What.SENT, sender, at=at)
    FormTry.objects.filter(tried_at__lt=at - KEPT).delete()
    _note(FormTry.What.SENT, sender, at=at)


def _note(what: FormTry.What, sender: str, *, at: datetime) -> None:
    FormTry.objects.create(what=what, sender=_kept_of(sender), tried_at=at)


def _refuse_many(what: FormTry.What, sender: str, *, at: datetime) -> None:
    most, within = BEFORE_REFUSAL[what]
    tries = FormTry.objects.filter(what=what, sender=_kept_of(sender), tried_at__gt=at - within)
    if tries.count() >= most:
        raise TooManyTries(
            "This page was used too often from where you are. Wait an hour, or ring us. "
            "If a child is in danger now, call 999."
        )


def _kept_of(sender: str) -> str:
    return salted_hmac(f"{SALT}.sender", sender, algorithm="sha256").hexdigest()
