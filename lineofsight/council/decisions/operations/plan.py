"""Write an entry of the forward plan, publish its notice, change it, withdraw it, and say that scrutiny wants it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.models import Body
from lineofsight.council.decisions.models import Decision, PlanEntry, PlanNotice, UrgencyNotice, Wanted
from lineofsight.council.decisions.noting import note
from lineofsight.council.decisions.rules import rule
from lineofsight.council.decisions.telling import changes, told_of_entry

SCRUTINY = ("scrutiny_board", "scrutiny_panel")


class UnableToPlan(Exception):
    """The forward plan can't be changed so; the message says why, and `field` which answer it is about."""

    def __init__(self, message: str, *, field: str = "") -> None:
        """This function will keep the answer it is about."""
        super().__init__(message)
        self.field = field


@dataclass(frozen=True, kw_only=True)
class Matter:
    """What an entry says. `body` or `officer` decides; `documents` and `wards` are one a line."""

    title: str
    about: str
    how_to_ask: str
    taken_from: date
    body: Body | None = None
    officer: str = ""
    is_key: bool = False
    for_spending: bool = False
    for_wards: bool = False
    pounds: int | None = None
    wards: str = ""
    why_not_key: str = ""
    taken_to: date | None = None
    documents: str = ""
    is_private: bool = False
    why_private: str = ""


@transaction.atomic
def write_entry(*, matter: Matter, by: Any, on: date, at: datetime) -> PlanEntry:
    """This function will write an entry, which is not public until it is published. Raises NotAllowed, UnableToPlan."""
    check(by, Permission.COUNCIL_RUN)
    _check_whole(matter, on=on)
    made = PlanEntry.objects.create(**_said(matter), made_at=at, made_by=by)
    note(made, by=by, at=at, did="entry written")
    return made


@transaction.atomic
def publish_entry(*, entry: PlanEntry, by: Any, on: date, at: datetime) -> PlanNotice:
    """This function will publish the notice of an entry, frozen with its day. Raises NotAllowed, UnableToPlan."""
    held = _to_change(entry, by=by)
    if held.notices.exists():
        raise UnableToPlan("Its notice is published. Change the entry, and say why: what it said before stays.")
    return _freeze(held, on=on, at=at, by=by, changed=[], why="", counts_from=on)


@transaction.atomic
def change_entry(*, entry: PlanEntry, matter: Matter, by: Any, on: date, at: datetime, why: str = "") -> PlanEntry:
    """This function will change what an entry says. One that is published gets a new notice that says what changed.

    The clear days begin again where the rules say so. Raises NotAllowed and UnableToPlan.
    """
    held = _to_change(entry, by=by)
    _check_whole(matter, on=on)
    last = held.notices.order_by("-number").first()
    for key, value in _said(matter).items():
        setattr(held, key, value)
    if last is None:
        held.save()
        note(held, by=by, at=at, did="entry changed")
        return held
    changed = changes(last.content, told_of_entry(held))
    if not changed:
        raise UnableToPlan("Nothing is different from what it says now.")
    if not why.strip():
        raise UnableToPlan("Say why it is changed: the notice is public.", field="why")
    held.save()
    begins_again = any(one["key"] in rule("restarts", on=on) for one in changed)
    _freeze(held, on=on, at=at, by=by, changed=changed, why=why.strip(),
            counts_from=on if begins_again else last.counts_from)  # fmt: skip
    return held


@transaction.atomic
def withdraw_entry(*, entry: PlanEntry, why: str, by: Any, on: date, at: datetime) -> PlanEntry:
    """This function will withdraw an entry with a reason; it stays, and is shown. Raises NotAllowed, UnableToPlan."""
    held = _to_change(entry, by=by)
    if not why.strip():
        raise UnableToPlan("Say why it is withdrawn.", field="why")
    held.withdrawn_on, held.withdrawn_why, held.withdrawn_by = on, why.strip(), by
    held.save(update_fields=["withdrawn_on", "withdrawn_why", "withdrawn_by"])
    note(held, by=by, at=at, did="entry withdrawn")
    return held


@transaction.atomic
def say_urgent(
    *, entry: PlanEntry, way: str, person: str, role: str, why: str, on: date, by: Any, today: date, at: datetime
) -> UrgencyNotice:
    """This function will record that the notice cannot pass: who was told or agreed, on which day, and why.

    Raises NotAllowed, and UnableToPlan where it is no key decision, or the day is yet to come.
    """
    held = _to_change(entry, by=by)
    if not held.is_key or not held.notices.exists():
        raise UnableToPlan("Only a key decision whose notice is published can be taken without waiting for it.")
    if on > today:
        raise UnableToPlan("That day has not come yet.", field="on")
    if UrgencyNotice.objects.filter(entry=held, way=way).exists():
        raise UnableToPlan("That is recorded already.", field="way")
    if not (person.strip() and role.strip() and why.strip()):
        raise UnableToPlan("Say who, as what, and why the notice is impracticable.")
    made = UrgencyNotice.objects.create(
        entry=held, way=way, person=person.strip(), role=role.strip(), why=why.strip(), on=on,
        recorded_at=at, recorded_by=by,
    )  # fmt: skip
    note(held, by=by, at=at, did="urgency recorded", way=way)
    return made


@transaction.atomic
def want_entry(*, entry: PlanEntry, body: Body, why: str, by: Any, at: datetime, asked_by: str = "") -> Wanted:
    """This function will say that a scrutiny body wants to look at an entry. A councillor asks in their own name.

    Raises NotAllowed, and UnableToPlan for a body that is not of scrutiny, or who is neither a councillor nor runs it.
    """
    check(by, Permission.COUNCIL_READ)
    runs = by.can(Permission.COUNCIL_RUN)
    if by.role != "councillor" and not runs:
        raise UnableToPlan("A councillor asks, or democratic services for them.")
    asker = asked_by.strip() if runs else by.name
    if not asker or not why.strip():
        raise UnableToPlan("Say who asks, and why.", field="asked_by" if runs else "why")
    held = _standing(PlanEntry.objects.select_for_update(of=("self",)).get(pk=entry.pk))
    if body.kind not in SCRUTINY or Wanted.objects.filter(entry=held, body=body).exists():
        raise UnableToPlan("Choose a scrutiny board or panel that has not asked for it yet.", field="body")
    made = Wanted.objects.create(
        entry=held, body=body, asked_by=asker, why=why.strip(), recorded_at=at, recorded_by=by
    )  # fmt: skip
    note(held, by=by, at=at, did="wanted by scrutiny", body=body.pk)
    return made


def _said(matter: Matter) -> dict[str, Any]:
    said = {key: getattr(matter, key) for key in matter.__dataclass_fields__}
    return {key: value.strip() if isinstance(value, str) else value for key, value in said.items()}


def _check_whole(matter: Matter, *, on: date) -> None:
    if (matter.body is None) == (not matter.officer.strip()):
        raise UnableToPlan("Say who decides: the executive, or an officer by name.", field="officer")
    if matter.body is not None and matter.body.kind != "executive":
        raise UnableToPlan("A body that decides is an executive.", field="decides")
    if matter.taken_to is not None and matter.taken_to < matter.taken_from:
        raise UnableToPlan("The period can't end before it begins.", field="taken_to")
    if matter.is_private and not matter.why_private.strip():
        raise UnableToPlan("Say why it is to be taken in private.", field="why_private")
    _check_key(matter, on=on)


def _check_key(matter: Matter, *, on: date) -> None:
    limit = rule("key_spending", on=on)
    if matter.is_key:
        if not (matter.for_spending or matter.for_wards):
            raise UnableToPlan("Say why it is a key decision.", field="key")
        if matter.for_spending and (matter.pounds or 0) < limit:
            raise UnableToPlan(f"Spending makes it key from £{limit:,} (local default).", field="pounds")
        if matter.for_wards and not matter.wards.strip():
            raise UnableToPlan("Name the wards it affects, or say that it affects all.", field="wards")
    elif (matter.pounds or 0) >= limit and not matter.why_not_key.strip():
        raise UnableToPlan(f"From £{limit:,} it is a key decision. Say why it is not.", field="why_not_key")


def _to_change(entry: PlanEntry, *, by: Any) -> PlanEntry:
    check(by, Permission.COUNCIL_RUN)
    rows = PlanEntry.objects.select_for_update(of=("self",)).select_related("body")
    return _standing(rows.get(pk=entry.pk))


def _standing(held: PlanEntry) -> PlanEntry:
    if held.withdrawn_on is not None:
        raise UnableToPlan("It was withdrawn. Write a new entry.")
    if Decision.objects.filter(entry=held).exists():
        raise UnableToPlan("It is decided. What was planned stays as it was.")
    return held


def _freeze(
    held: PlanEntry, *, on: date, at: datetime, by: Any, changed: list[Any], why: str, counts_from: date
) -> PlanNotice:
    made = PlanNotice.objects.create(
        entry=held, number=held.notices.count() + 1, content=told_of_entry(held), changed=changed, why_changed=why,
        published_on=on, counts_from=counts_from, published_at=at, published_by=by,
    )  # fmt: skip
    note(held, by=by, at=at, did="notice published", number=made.number)
    return made
