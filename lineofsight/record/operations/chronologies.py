"""Write a curated chronology: choose events, say what they mean, finish it, open it again."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.drafts.versions import refuse_if_edited
from lineofsight.record.models import Chronology, ChronologyEntry, ChronologyTurn, Person
from lineofsight.record.operations.people import note_change, subject_of
from lineofsight.record.queries.chronology import chronology as events_of


class UnableToChronicle(Exception):
    """The chronology can't be changed like this; the message says why."""


@transaction.atomic
def start_chronology(child: Person, *, title: str, purpose: str, by: Any, at: datetime) -> Chronology:
    """This function will start a chronology of a child. Raises NotAllowed, and UnableToChronicle without a purpose."""
    check(by, Permission.RECORD_WRITE)
    if not title.strip() or not purpose.strip():
        raise UnableToChronicle("Say what it is called and what it is for.")
    made = Chronology.objects.create(child=child, title=title.strip(), purpose=purpose.strip())
    _turn(made, ChronologyTurn.Kind.STARTED, by=by, at=at)
    return made


@transaction.atomic
def add_events(chronology: Chronology, *, references: list[str], on: date, by: Any, at: datetime) -> list:
    """This function will add events of the child's record by their `reference`, and return the entries made.

    What it holds already is left as it is. An event marked significant when it was recorded stays so. Raises
    NotAllowed, and UnableToChronicle when it is finished, nothing is chosen, or an event is not on the record.
    """
    open_one = _open(chronology, by=by)
    held = {entry.reference for entry in open_one.entries.all()}
    events = {event.reference: event for event in events_of(open_one.child, as_at=on)}
    if not references:
        raise UnableToChronicle("Choose at least one event.")
    if set(references) - set(events):
        raise UnableToChronicle("One of these events is not on the record. Choose again.")
    made = [
        ChronologyEntry.objects.create(
            chronology=open_one,
            is_significant=events[reference].is_significant,
            added_at=at,
            added_by=by,
            **_pointing(reference),
        )  # fmt: skip
        for reference in dict.fromkeys(references)
        if reference not in held
    ]
    note_change(open_one.child, by=by, at=at, chronology=open_one.pk, added=[entry.reference for entry in made])
    return made


def _pointing(reference: str) -> dict[str, Any]:
    """This function will return the fields that point at an event: step-started-12, note-7."""
    what, *moment, number = reference.split("-")
    return {f"{what}_id": int(number), "moment": "".join(moment)}


@transaction.atomic
def add_told(
    chronology: Chronology,
    *,
    happened_on: date,
    told: str,
    source: str,
    on: date,
    by: Any,
    at: datetime,
    analysis: str = "",
    is_to_child: bool = False,
    is_significant: bool = False,
) -> ChronologyEntry:
    """This function will add what the record does not hold, told in full with its source.

    `analysis` may be missing. Raises NotAllowed, and UnableToChronicle when it is finished, of the future, or without
    what happened or where that is known from.
    """
    open_one = _open(chronology, by=by)
    if not told.strip() or not source.strip():
        raise UnableToChronicle("Say what happened and where that is known from.")
    if happened_on > on:
        raise UnableToChronicle("A chronology is of what has happened: give a day in the past.")
    entry = ChronologyEntry.objects.create(
        chronology=open_one, happened_on=happened_on, told=told.strip(), source=source.strip(),
        analysis=analysis.strip(), is_to_child=is_to_child, is_significant=is_significant, added_at=at, added_by=by,
    )  # fmt: skip
    note_change(open_one.child, by=by, at=at, chronology=open_one.pk, told=entry.pk)
    return entry


@transaction.atomic
def analyse(
    entry: ChronologyEntry,
    *,
    analysis: str,
    by: Any,
    at: datetime,
    is_to_child: bool = False,
    is_significant: bool = False,
    seen: str | None = None,
) -> ChronologyEntry:
    """This function will say what an entry means, and whether it is significant. The audit keeps what was there.

    `seen` is the version it was written upon; it may be missing. Raises NotAllowed, UnableToChronicle when the
    chronology is finished, and EditedMeanwhile when somebody else said what it means since.
    """
    open_one = _open(entry.chronology, by=by)
    stored = ChronologyEntry.objects.select_for_update().get(pk=entry.pk)
    before, wanted = meaning_of(stored), {"analysis": analysis.strip()}
    wanted |= {"is_to_child": is_to_child, "is_significant": is_significant}
    refuse_if_edited(
        now=before,
        wanted=wanted,
        seen=seen,
        subject=subject_of(open_one.child),
        told=f'"entry":{entry.pk}}}',
    )
    for name, value in wanted.items():
        setattr(entry, name, value)
    entry.save(update_fields=list(wanted))
    said = [list(before.values()), list(wanted.values())]
    note_change(open_one.child, by=by, at=at, chronology=open_one.pk, entry=entry.pk, analysed=said)
    return entry


def meaning_of(entry: ChronologyEntry) -> dict[str, Any]:
    """This function will return what is said of an entry's meaning, by the name of each answer."""
    return {name: getattr(entry, name) for name in ("analysis", "is_to_child", "is_significant")}


def analyse_or_leave_out(entry: ChronologyEntry, *, leave_out: bool, by: Any, at: datetime, **said: Any) -> bool:
    """This function will take an entry out where that is asked, or else say what it means. Raises as those do."""
    if leave_out:
        take_out(entry, by=by, at=at)
    else:
        analyse(entry, by=by, at=at, **said)
    return True


@transaction.atomic
def take_out(entry: ChronologyEntry, *, by: Any, at: datetime) -> None:
    """This function will take an entry out: what it points at stays on the record, what was told stays in the audit.

    Raises NotAllowed, and UnableToChronicle when the chronology is finished.
    """
    open_one = _open(entry.chronology, by=by)
    said = {"reference": entry.reference, "told": entry.told, "analysis": entry.analysis}
    note_change(open_one.child, by=by, at=at, chronology=open_one.pk, left_out=said)
    entry.delete()


@transaction.atomic
def finish(chronology: Chronology, *, by: Any, at: datetime) -> Chronology:
    """This function will finish a chronology and lock it.

    Raises NotAllowed, and UnableToChronicle when it is empty or finished.
    """
    open_one = _open(chronology, by=by)
    if not open_one.entries.exists():
        raise UnableToChronicle("Add what happened before you finish it.")
    open_one.finished_at = at
    open_one.save(update_fields=["finished_at"])
    _turn(open_one, ChronologyTurn.Kind.FINISHED, by=by, at=at)
    return open_one


@transaction.atomic
def reopen(chronology: Chronology, *, reason: str, by: Any, at: datetime) -> Chronology:
    """This function will open a finished chronology again.

    Raises NotAllowed, and UnableToChronicle when it is open or no reason is given.
    """
    check(by, Permission.RECORD_WRITE)
    locked = _held(chronology)
    if not locked.is_locked:
        raise UnableToChronicle("It is not finished.")
    if not reason.strip():
        raise UnableToChronicle("Say why it is opened again.")
    locked.finished_at = None
    locked.save(update_fields=["finished_at"])
    _turn(locked, ChronologyTurn.Kind.REOPENED, reason=reason.strip(), by=by, at=at)
    return locked


def _held(chronology: Chronology) -> Chronology:
    """This function will read the chronology as it is now, and keep others from changing it until this is done."""
    return Chronology.objects.select_for_update(of=("self",)).select_related("child").get(pk=chronology.pk)


def _open(chronology: Chronology, *, by: Any) -> Chronology:
    check(by, Permission.RECORD_WRITE)
    held = _held(chronology)
    if held.is_locked:
        raise UnableToChronicle("This chronology is finished, so it can't be changed. Open it again first.")
    return held


def _turn(chronology: Chronology, kind: str, *, by: Any, at: datetime, reason: str = "") -> None:
    ChronologyTurn.objects.create(chronology=chronology, kind=kind, reason=reason, at=at, by=by)
    note_change(chronology.child, by=by, at=at, chronology=chronology.pk, title=chronology.title, turn=str(kind))
