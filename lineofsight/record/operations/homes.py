"""Put right from when until when somebody lived somewhere, and as what; and record that they left."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.drafts.versions import refuse_if_edited
from lineofsight.record.models import Residence
from lineofsight.record.operations.people import UnableToRecord, note_change, subject_of

CORRECTABLE = ("part", "started_on", "ended_on")


@transaction.atomic
def correct_residence(
    residence: Residence, *, part: str, started_on: date, ended_on: date | None, by: Any, at: datetime,
    seen: str | None = None,
) -> Residence:  # fmt: skip
    """This function will put right when somebody lived at an address and as what. `ended_on` is the day they left.

    It may be missing: they still live there. Where they moved to need not be known. The audit keeps what it was before.
    `seen` is the version it was corrected upon; it may be missing. Raises NotAllowed, UnableToRecord when it can't be
    true, and EditedMeanwhile when somebody else corrected it since.
    """
    check(by, Permission.RECORD_WRITE)
    stored = Residence.objects.select_for_update().get(pk=residence.pk)
    before = {name: getattr(stored, name) for name in CORRECTABLE}
    wanted = {"part": part, "started_on": started_on, "ended_on": ended_on}
    told = f'"residence":{residence.pk}}}'
    refuse_if_edited(now=before, wanted=wanted, seen=seen, subject=subject_of(residence.person), told=told)
    for name, value in wanted.items():
        setattr(residence, name, value)
    _check(residence)
    residence.save(update_fields=CORRECTABLE)
    changed = {name: [before[name], value] for name, value in wanted.items() if before[name] != value}
    if changed:
        note_change(residence.person, by=by, at=at, corrected=changed, residence=residence.pk)
    return residence


def _check(residence: Residence) -> None:
    """This function will raise UnableToRecord when a home that was put right can't be true."""
    if residence.part not in Residence.Part.values:
        raise UnableToRecord("Choose what part they have in the household.")
    if residence.ended_on and residence.ended_on < residence.started_on:
        raise UnableToRecord("They can't have left before they came.")
    homes = Residence.objects.filter(person=residence.person_id, kind=Residence.Kind.HOME, ended_on=None)
    other = homes.exclude(pk=residence.pk).select_related("address").first()
    if other and residence.kind == Residence.Kind.HOME and residence.ended_on is None:
        raise UnableToRecord(f"They live at {other.address} now, so say when they left this address.")
