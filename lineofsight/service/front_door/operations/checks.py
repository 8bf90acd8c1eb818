"""Ask other agencies what they know of a child, and keep their answers."""

from datetime import datetime
from typing import Any

from django.db import transaction

from lineofsight.access import audit
from lineofsight.access.checks import NotAllowed, check
from lineofsight.access.models import User
from lineofsight.access.permissions import Permission
from lineofsight.bodies.kinds import AGENCIES
from lineofsight.drafts.versions import same_words
from lineofsight.service.front_door.models import AgencyCheck, Contact
from lineofsight.statute.clocks import clock


class UnableToAsk(Exception):
    """The agency can't be asked, or the answer can't be kept; the message says why."""


def partner_accounts() -> list[User]:
    """This function will return the accounts of partners who can be asked in this service, by name."""
    return list(User.objects.filter(role="partner", is_active=True).order_by("name", "pk"))


@transaction.atomic
def ask_agency(
    contact: Contact, *, agency: str, question: str, by: Any, at: datetime, asked_of: User | None = None
) -> AgencyCheck:
    """This function will ask an agency what it knows of the child of an open contact, until its clock runs out.

    The agency reads the child's name, birth and the question, and nothing else. Where the family refused, or nobody has
    asked them yet, only a contact whose screening says why may be asked about. Raises NotAllowed and UnableToAsk.
    """
    check(by, Permission.CONTACT_SCREEN)
    _check_asking(contact, agency, question, asked_of)
    child = contact.step.child
    born = f", born {child.date_of_birth:%-d %B %Y}" if child.date_of_birth else ""
    asked = AgencyCheck.objects.create(
        contact=contact, agency=agency, asked_of=asked_of, child_told=f"{child.name}{born}",
        question=same_words(question), asked_at=at, asked_by=by, due_at=clock("FD-CHECK-REPLY").due(at).at,
    )  # fmt: skip
    _audit(contact, by=by, at=at, asked=agency)
    return asked


def _check_asking(contact: Contact, agency: str, question: str, asked_of: User | None) -> None:
    screening = getattr(contact, "screening", None)
    if not contact.is_open:
        raise UnableToAsk("This contact has been decided, so nobody is asked about it.")
    if agency not in AGENCIES:
        raise UnableToAsk("Choose which agency is asked.")
    if not question.strip():
        raise UnableToAsk("Say what you ask them.")
    if asked_of is not None and not asked_of.can(Permission.OWN_REFERRALS_READ):
        raise UnableToAsk(f"{asked_of.name} can't be asked in this service. Ring them, and write down what they say.")
    if screening is None or not screening.consent:
        raise UnableToAsk("Say first, in the screening, whether the family agreed that we ask other agencies.")
    if screening.consent == "refused":
        raise UnableToAsk(
            "The family did not agree. If a child may be at risk, change the screening, and say why you did not ask."
        )


@transaction.atomic
def answer_check(asked: AgencyCheck, *, knows: str, answer: str, by: Any, at: datetime) -> AgencyCheck:
    """This function will keep an agency's answer, from the partner who was asked or as staff wrote it down.

    Raises NotAllowed and UnableToAsk.
    """
    asked = AgencyCheck.objects.select_for_update().get(pk=asked.pk)
    if asked.asked_of_id != by.pk:
        check(by, Permission.CONTACT_SCREEN)
    elif not by.can(Permission.OWN_REFERRALS_READ):
        raise NotAllowed("Only who was asked can answer.")
    if asked.answered_at is not None or asked.given_up_at is not None:
        raise UnableToAsk("This has been answered already, or is no longer needed.")
    if knows not in set(AgencyCheck.Knows.values):
        raise UnableToAsk("Choose whether the child is known.")
    if not answer.strip():
        raise UnableToAsk("Write what is known, or that nothing is.")
    asked.knows, asked.answer, asked.answered_at, asked.answered_by = knows, same_words(answer), at, by
    asked.save(update_fields=["knows", "answer", "answered_at", "answered_by"])
    _audit(asked.contact, by=by, at=at, answered=asked.agency)
    return asked


def _audit(contact: Contact, *, by: Any, at: datetime, **detail: str) -> None:
    subject = f"record.person:{contact.step.child_id}"
    audit.record(by=by, at=at, action=audit.Action.CHANGE, subject=subject, detail={"contact": contact.pk, **detail})
