"""Correct, withdraw and hold back parts of a note or visit: one child's copy, or every copy at once."""

from datetime import datetime
from typing import Any

from django.db import transaction

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.drafts.versions import refuse_if_edited
from lineofsight.record.drafts import same_words
from lineofsight.record.models import Duty, EarlierVersion, HeldBack, Note, Visit
from lineofsight.record.models.copies import Copy
from lineofsight.record.operations.people import note_change, subject_of
from lineofsight.record.operations.visits import meet_duties

# What a correction may change, and of that what each copy has of its own. Whether and when a child was seen decides
# what is due: a visit that is wrong in that is withdrawn and recorded again.
CORRECTABLE = {
    Note: ("text", "about_alone", "is_significant"),
    Visit: ("text", "childs_words", "about_alone", "place", "present", "not_seen_reason", "not_alone_reason"),
}
OWN = ("about_alone", "childs_words", "not_seen_reason", "not_alone_reason")


class UnableToCorrect(Exception):
    """The note or visit can't be corrected, withdrawn or held back; the message says why."""


@transaction.atomic
def correct_copy(
    copy: Copy, *, reason: str, by: Any, at: datetime, seen: str | None = None, to_all: bool = False, **changes: Any
) -> list[Copy]:
    """This function will correct a copy, and with `to_all` every copy `by` may open that still says the same.

    The old version of each is kept. `seen` is the version_of what was on screen. Returns the copies that changed.
    Raises NotAllowed, UnableToCorrect without a reason or when nothing is changed, and EditedMeanwhile where somebody
    else corrected it since.
    """
    check(by, Permission.NOTE_WRITE)
    copy = _locked(copy)
    _refuse_if_corrected(copy, changes, seen=seen)
    changes = _tidied(copy, changes)
    _check_correction(copy, changes, reason=reason)
    shared = {name: value for name, value in changes.items() if name not in OWN}
    others = same_copies(copy, by=by, at=at) if to_all and shared else []
    corrected = [_corrected(copy, changes, reason=reason, by=by, at=at)]
    return corrected + [_corrected(_locked(other), shared, reason=reason, by=by, at=at) for other in others]


@transaction.atomic
def withdraw_copy(copy: Copy, *, reason: str, by: Any, at: datetime, to_all: bool = False) -> list[Copy]:
    """This function will withdraw a copy that was never true of this child, and with `to_all` every copy `by` may open.

    It leaves every list and count, and duties that a visit met are open again. Raises NotAllowed, and UnableToCorrect
    without a reason, when it was withdrawn before, or a later visit was counted from it.
    """
    check(by, Permission.NOTE_WRITE)
    copy = _locked(copy)
    if not reason.strip():
        raise UnableToCorrect("Say why it is withdrawn.")
    copies = [copy, *(other_copies(copy, by=by, at=at) if to_all else [])]
    for one in copies:
        if isinstance(one, Visit):
            _open_again(one)
        one.withdrawn_at, one.withdrawn_by, one.withdrawn_reason = at, by, reason.strip()
        one.save(update_fields=["withdrawn_at", "withdrawn_by", "withdrawn_reason"])
        note_change(one.child, by=by, at=at, withdrew=kind_of(one), number=one.pk)
    return copies


@transaction.atomic
def hold_back(copy: Copy, *, passage: str, reason: str, by: Any, at: datetime) -> HeldBack:
    """This function will hold a passage of one child's copy back when the record is given. The other copies keep it.

    `passage` is as it is written there. Raises NotAllowed, and UnableToCorrect when the copy does not say it.
    """
    check(by, Permission.NOTE_WRITE)
    copy, passage = _locked(copy), same_words(passage)
    if not passage or not any(passage in words for words in copy.words.values()):
        raise UnableToCorrect("Copy the passage as it is written: these words are not there.")
    if reason not in HeldBack.Reason.values:
        raise UnableToCorrect("Say why it is held back.")
    held = HeldBack.objects.create(
        child_id=copy.child_id, passage=passage, reason=reason, held_at=at, held_by=by, **{kind_of(copy): copy}
    )
    note_change(copy.child, by=by, at=at, held_back=held.pk, of=kind_of(copy), number=copy.pk)
    return held


@transaction.atomic
def give_again(held: HeldBack, *, by: Any, at: datetime) -> HeldBack:
    """This function will no longer hold a passage back. Raises NotAllowed."""
    check(by, Permission.NOTE_WRITE)
    if held.ended_at is None:
        held.ended_at, held.ended_by = at, by
        held.save(update_fields=["ended_at", "ended_by"])
        note_change(held.child, by=by, at=at, no_longer_held_back=held.pk)
    return held


def kind_of(copy: Copy) -> str:
    """This function will return what a copy is of: note or visit."""
    return copy._meta.model_name


def other_copies(copy: Copy, *, by: Any, at: datetime) -> list[Copy]:
    """This function will return the standing copies of the same writing on other records that `by` may open."""
    if copy.group is None:
        return []
    rows = type(copy).objects.visible_to(by, at=at).filter(group=copy.group).exclude(pk=copy.pk)
    return list(rows.select_related("child").order_by("child__date_of_birth", "pk"))


def same_copies(copy: Copy, *, by: Any, at: datetime) -> list[Copy]:
    """This function will return the other copies that still say the same of what they share."""
    shared = [name for name in CORRECTABLE[type(copy)] if name not in OWN]
    return [
        other
        for other in other_copies(copy, by=by, at=at)
        if all(getattr(other, name) == getattr(copy, name) for name in shared)
    ]


def _locked(copy: Copy) -> Copy:
    found = type(copy).every.select_for_update(of=("self",)).select_related("child").get(pk=copy.pk)
    if found.is_withdrawn:
        raise UnableToCorrect("This was withdrawn, so it can't be changed.")
    return found


def _tidied(copy: Copy, changes: dict[str, Any]) -> dict[str, Any]:
    if unknown := set(changes) - set(CORRECTABLE[type(copy)]):
        raise UnableToCorrect(f"{', '.join(sorted(unknown))} can't be corrected here.")
    told = {name: same_words(value) if isinstance(value, str) else value for name, value in changes.items()}
    return {name: value for name, value in told.items() if value != getattr(copy, name)}


def said_now(copy: Copy) -> dict[str, Any]:
    """This function will return what a copy says of all that may be corrected."""
    return {name: getattr(copy, name) for name in CORRECTABLE[type(copy)]}


def _refuse_if_corrected(copy: Copy, changes: dict[str, Any], *, seen: str | None) -> None:
    now = said_now(copy)
    refuse_if_edited(
        now=now,
        wanted={**now, **changes},
        seen=seen,
        subject=subject_of(copy.child),
        told=f'"corrected":"{kind_of(copy)}","number":{copy.pk},',
    )


def _check_correction(copy: Copy, changes: dict[str, Any], *, reason: str) -> None:
    if not reason.strip():
        raise UnableToCorrect("Say why it is corrected.")
    if not changes:
        raise UnableToCorrect("Nothing is changed yet.")
    if isinstance(copy, Note) and changes.get("text") == "":
        raise UnableToCorrect("A note says something. Withdraw it if it was never true.")
    if isinstance(copy, Visit) and not copy.is_seen and changes.get("not_seen_reason") == "":
        raise UnableToCorrect("Say why the child was not seen.")


def _corrected(copy: Copy, changes: dict[str, Any], *, reason: str, by: Any, at: datetime) -> Copy:
    EarlierVersion.objects.create(
        child_id=copy.child_id, number=copy.version, **copy.words, facts=_facts(copy, changes), reason=reason.strip(),
        replaced_at=at, replaced_by=by, **{kind_of(copy): copy},
    )  # fmt: skip
    for name, value in changes.items():
        setattr(copy, name, value)
    copy.version += 1
    copy.save(update_fields=[*changes, "version"])
    note_change(copy.child, by=by, at=at, corrected=kind_of(copy), number=copy.pk, version=copy.version)
    return copy


def _facts(copy: Copy, changes: dict[str, Any]) -> str:
    """This function will say what is changed besides the words, as it was."""
    names = [name for name in changes if name not in copy.WORDS]
    lines = [(str(copy._meta.get_field(name).verbose_name), getattr(copy, name)) for name in names]
    told = {True: "Yes", False: "No", "": "not said"}
    return "\n".join(f"{name[0].upper()}{name[1:]}: {told.get(value, value)}" for name, value in lines)


def _open_again(visit: Visit) -> None:
    """This function will open the duties again that a visit met, unless another visit fulfils them."""
    met = list(visit.met.select_related("step"))
    for duty in met:
        later = Duty.objects.filter(step=duty.step, clock_code=duty.clock_code, cycle__gt=duty.cycle)
        if later.exclude(met_on=None, lifted_on=None).exists():
            raise UnableToCorrect("A later visit was counted from this one. Correct what it says instead.")
        later.delete()
        duty.met_on = duty.met_at = None
        duty.save(update_fields=["met_on", "met_at"])
    visit.met.clear()
    if met:
        rest = Visit.objects.filter(child_id=visit.child_id, is_seen=True).exclude(pk=visit.pk)
        for other in rest.order_by("happened_at"):
            meet_duties(other)
