"""Keep legal sex and ethnicity as history, and on the person what is so now: the two always say the same."""

from datetime import date, datetime
from typing import Any

from lineofsight.record.models import Fact, Person
from lineofsight.record.models.about import CODED, STANDING


def on_the_person(person: Person, *, kind: str) -> str:
    """This function will return what stands on the person of a kind of fact, or nothing where nothing is known."""
    column, unknown = STANDING[kind]
    value = getattr(person, column)
    return "" if value == unknown else value


def standing_unkept(person: Person, *, facts: list[Fact]) -> list[tuple[str, str]]:
    """This function will return what stands on the person and not among their `facts`: its name, and it in words."""
    kept = {fact.kind for fact in facts if fact.ended_on is None and fact.withdrawn_at is None}
    found = ((kind, on_the_person(person, kind=kind)) for kind in STANDING if kind not in kept)
    return [(str(Fact.Kind(kind).label), CODED[kind].get(value, value)) for kind, value in found if value]


def keep_what_was(person: Person, *, kind: str, by: Any, at: datetime) -> Fact | None:
    """This function will keep as a fact what stands on the person and was never kept as one, so that it can end.

    It returns the fact, or None where nothing stands there or a fact says it.
    """
    before = on_the_person(person, kind=kind) if kind in STANDING else ""
    if not before or _open(person, kind).exists():
        return None
    return Fact.objects.create(person=person, kind=kind, value=before, recorded_at=at, recorded_by=by)


def stand(person: Person, *, kind: str) -> None:
    """This function will put on the person what the facts of a kind say is so now, or that nothing is known."""
    if kind not in STANDING:
        return
    column, unknown = STANDING[kind]
    now = _open(person, kind).values_list("value", flat=True).first() or unknown
    if getattr(person, column) != now:
        setattr(person, column, now)
        person.save(update_fields=[column])


def keep_corrections(person: Person, *, before: dict[str, Any], by: Any, at: datetime) -> None:
    """This function will keep what a correction put right: what was wrong as withdrawn, what is right from then on.

    `before` are the columns of the person that were corrected, as they were.
    """
    for kind, (column, unknown) in STANDING.items():
        if column in before and before[column] != getattr(person, column):
            was = _wrong(person, kind=kind, value=before[column], unknown=unknown, by=by, at=at)
            _right(person, kind=kind, since=was and was.started_on, by=by, at=at)


def _wrong(person: Person, *, kind: str, value: str, unknown: str, by: Any, at: datetime) -> Fact | None:
    """This function will withdraw what was wrong, kept as a fact before or only now; None where nothing was known."""
    fact = _open(person, kind).first()
    if fact is None and value == unknown:
        return None
    fact = fact or Fact(person=person, kind=kind, value=value, recorded_at=at, recorded_by=by)
    fact.withdrawn_at, fact.withdrawn_by = at, by
    fact.save()
    return fact


def _right(person: Person, *, kind: str, since: date | None, by: Any, at: datetime) -> None:
    if value := on_the_person(person, kind=kind):
        Fact.objects.create(
            person=person, kind=kind, value=value, started_on=since, recorded_at=at, recorded_by=by
        )  # fmt: skip


def _open(person: Person, kind: str) -> Any:
    return Fact.objects.filter(person=person, kind=kind, ended_on=None, withdrawn_at=None)
