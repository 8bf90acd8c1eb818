"""Hold records, and dispose of those that are due: one person proposes, another decides."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.models import AuditHead
from lineofsight.access.permissions import Permission
from lineofsight.record.models import Person
from lineofsight.retention.certificates import certify
from lineofsight.retention.disposing import take_away
from lineofsight.retention.due import due_record, may_be_due, what_holds
from lineofsight.retention.finding import UnableToDispose, people_who_go
from lineofsight.retention.models import Certificate, Disposal, Hold
from lineofsight.snapshots.operations.blanking import blank_in_snapshots


class UnableToHold(Exception):
    """The hold can't be placed or ended; the message says why."""


@transaction.atomic
def place_hold(
    *, person: Person | None, reason: str, words: str, on: date, by: Any, at: datetime, until_on: date | None = None
) -> Hold:
    """This function will keep a record, or every record where `person` is None, from being disposed of.

    Raises NotAllowed, and UnableToHold where nothing is said or the end is past.
    """
    check(by, Permission.RETENTION_MANAGE)
    if reason not in Hold.Reason.values or not words.strip():
        raise UnableToHold("Say what the hold is for.")
    if until_on is not None and until_on < on:
        raise UnableToHold("A hold ends today or later. Leave the date empty where nobody knows.")
    hold = Hold.objects.create(
        person=person, reason=reason, words=words.strip(), from_on=on, until_on=until_on, placed_at=at, placed_by=by
    )
    _note(hold.person_id, by=by, at=at, hold=hold.pk, placed=reason, until=until_on and until_on.isoformat())
    return hold


@transaction.atomic
def end_hold(hold: Hold, *, words: str, by: Any, at: datetime) -> Hold:
    """This function will end a hold, and keep why. Raises NotAllowed, and UnableToHold where it is over or unsaid."""
    check(by, Permission.RETENTION_MANAGE)
    hold = Hold.objects.select_for_update().get(pk=hold.pk)
    if hold.ended_at is not None:
        raise UnableToHold("This hold was ended before.")
    if not words.strip():
        raise UnableToHold("Say why the hold ends.")
    hold.ended_at, hold.ended_by, hold.ended_words = at, by, words.strip()
    hold.save(update_fields=["ended_at", "ended_by", "ended_words"])
    _note(hold.person_id, by=by, at=at, hold=hold.pk, ended=True)
    return hold


@transaction.atomic
def propose(person: Person, *, by: Any, on: date, at: datetime) -> Disposal:
    """This function will propose a record for disposal, for another person to decide about.

    Raises NotAllowed, and UnableToDispose where it is not due, something holds it, or it is proposed already.
    """
    check(by, Permission.RETENTION_MANAGE)
    if Disposal.objects.filter(number=person.pk, state=Disposal.State.PROPOSED).exists():
        raise UnableToDispose("This record is proposed already.")
    rule, due_on = _due(person, on=on)
    disposal = Disposal.objects.create(
        person=person, number=person.pk, rule=rule, due_on=due_on, proposed_at=at, proposed_by=by
    )
    _note(person.pk, by=by, at=at, disposal=disposal.pk, proposed=rule, due_on=due_on.isoformat())
    return disposal


@transaction.atomic
def keep(disposal: Disposal, *, by: Any, at: datetime) -> Disposal:
    """This function will decide that a record stays. Raises NotAllowed, and UnableToDispose as `dispose` does."""
    disposal = _to_decide(disposal, by=by)
    disposal.state, disposal.decided_at, disposal.decided_by = Disposal.State.REFUSED, at, by
    disposal.save(update_fields=["state", "decided_at", "decided_by"])
    _note(disposal.number, by=by, at=at, disposal=disposal.pk, kept=True)
    return disposal


@transaction.atomic
def dispose(disposal: Disposal, *, by: Any, on: date, at: datetime) -> Certificate:
    """This function will delete everything about a person, and leave a certificate.

    Raises NotAllowed, and UnableToDispose where `by` proposed it, it was decided before, it is not due any more,
    something holds it, or a table does not say what becomes of its rows. Then nothing has gone.
    """
    AuditHead.locked()  # One disposal at a time: snapshots are rewritten.
    disposal = _to_decide(disposal, by=by)
    person = disposal.person
    rule, due_on = _due(person, on=on)
    people = people_who_go(person)
    disposal.state, disposal.decided_at, disposal.decided_by = Disposal.State.DONE, at, by
    disposal.rule, disposal.due_on, disposal.person = rule, due_on, None
    disposal.save(update_fields=["state", "decided_at", "decided_by", "rule", "due_on", "person"])
    counts, files = take_away(people)
    blanked = blank_in_snapshots(people, at=at)
    certificate = certify(disposal, people=people, counts=counts, files=files, blanked=blanked, at=at)
    _note(disposal.number, by=by, at=at, disposal=disposal.pk, certificate=certificate.digest, blanked=blanked)
    return certificate


def _to_decide(disposal: Disposal, *, by: Any) -> Disposal:
    check(by, Permission.RETENTION_MANAGE)
    disposal = Disposal.objects.select_for_update(of=("self",)).select_related("person").get(pk=disposal.pk)
    if disposal.state != Disposal.State.PROPOSED:
        raise UnableToDispose("This was decided before.")
    if disposal.proposed_by_id == by.pk:
        raise UnableToDispose("You proposed this. Another person has to decide.")
    if not Disposal.objects.visible_to(by).filter(pk=disposal.pk).exists():
        raise UnableToDispose("You may not open this record, so you can't decide about it.")
    return disposal


def _due(person: Person, *, on: date) -> tuple[str, date]:
    """This function will return the rule by which a record is due and since when. Raises UnableToDispose."""
    if held := what_holds(people_who_go(person), on=on):
        raise UnableToDispose(held)
    waiting = may_be_due(Person.objects.filter(pk=person.pk), on=on).first()
    found = due_record(waiting, on=on) if waiting else None
    if found is None:
        raise UnableToDispose("This record is not due by the retention schedule.")
    return found.rule.key, found.due_on


def _note(number: int | None, *, by: Any, at: datetime, **detail: Any) -> None:
    subject = f"record.person:{number}" if number else "retention"
    audit.record(by=by, at=at, action=audit.Action.CHANGE, subject=subject, detail=detail)
