"""Record a contact: anything received about one child, or about several of a family at once."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.drafts.versions import same_words
from lineofsight.record.models import CaseStep, Person, Team
from lineofsight.record.operations.opening import open_in_tray
from lineofsight.record.shared import new_group
from lineofsight.service.front_door.models import Contact
from lineofsight.statute.codes import CONTACT_SOURCES, valid_codes

WORDS = ("referrer_name", "referrer_agency", "referrer_phone", "risks", "asked_for")


class UnableToRecordContact(Exception):
    """The contact can't be recorded; the message says why."""


@transaction.atomic
def record_contact(
    *,
    children: Iterable[Person],
    source_code: str,
    received_at: datetime,
    concern: str,
    by: Any,
    at: datetime,
    parents_know: str = Contact.ParentsKnow.NOT_KNOWN,
    **words: str,
) -> list[Contact]:
    """This function will record one act of making contact: a contact each for the children, in the front door's tray.

    `received_at` is when it reached the council, from which its clock runs. `words` are any of WORDS and may be
    missing. The text is copied to each child, so that each record can be disclosed alone; the copies share a group.
    Raises NotAllowed and UnableToRecordContact.
    """
    check(by, Permission.CONTACT_CREATE)
    children = list(dict.fromkeys(children))
    concern = same_words(concern)
    _check_contact(children, source_code=source_code, received_at=received_at, concern=concern, at=at)
    if unknown := set(words) - set(WORDS):
        raise UnableToRecordContact(f"A contact does not hold {', '.join(sorted(unknown))}.")
    kept = {name: same_words(text) for name, text in words.items()}
    group = new_group() if len(children) > 1 else None
    told = {"source_code": source_code, "concern": concern, "parents_know": parents_know, **kept}
    return [
        open_contact(
            child=child, opened_by=None, on=timezone.localdate(received_at), by=by, at=at, received_at=received_at,
            group=group, **told,
        ).contact
        for child in children
    ]  # fmt: skip


@transaction.atomic
def open_contact(
    *,
    child: Person,
    opened_by: CaseStep | None,
    on: date,
    by: Any,
    at: datetime,
    received_at: datetime,
    team: Team | None = None,
    group: UUID | None = None,
    **told: Any,
) -> CaseStep:
    """This function will open one contact in the front door's tray: the opener of `contact` steps.

    `told` are the fields of a contact. Whoever calls it has checked them: use record_contact or tell_us_about.
    """
    step = open_in_tray(
        "contact", service=Team.Service.FRONT_DOOR, duties={"FD-CONTACT-DEC": received_at}, child=child,
        opened_by=opened_by, on=on, by=by, at=at, team=team, started_at=received_at, group=group,
    )  # fmt: skip
    Contact.objects.create(step=step, **told)
    return step


def source_codes(*, on: date) -> set[str]:
    """This function will return the codes of who could make contact on a date."""
    return {code.code for code in valid_codes(CONTACT_SOURCES, on=on)}


def _check_contact(
    children: list[Person], *, source_code: str, received_at: datetime, concern: str, at: datetime
) -> None:
    if not children:
        raise UnableToRecordContact("Choose the child or children it is about.")
    if received_at > at:
        raise UnableToRecordContact("The contact can't have been received in the future.")
    if source_code not in source_codes(on=timezone.localdate(received_at)):
        raise UnableToRecordContact("Choose who made contact.")
    if not concern:
        raise UnableToRecordContact("Write down what they are worried about, in their words where you can.")
    died = next(
        (child for child in children if child.died_on and child.died_on < timezone.localdate(received_at)), None
    )
    if died:
        raise UnableToRecordContact(f"{died.name} died on {died.died_on:%-d %B %Y}. Speak to your manager.")
