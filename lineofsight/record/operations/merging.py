"""Merge two records of one person, so that it can be undone to the last value."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from django.apps import apps
from django.db import IntegrityError, models, transaction

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.models import (
    Alias,
    Fact,
    Merge,
    MergedValue,
    Person,
    PersonWord,
    PossibleDuplicate,
    Relationship,
    Residence,
    Seal,
    Sealing,
)
from lineofsight.record.models.about import STANDING
from lineofsight.record.models.searching import keep_words
from lineofsight.record.operations.people import note_change, tidy
from lineofsight.record.operations.standing import keep_what_was, on_the_person

# What is not about the person but about the two records, or made again from what is.
OWN = (Merge, MergedValue, PossibleDuplicate, PersonWord, Sealing, Seal)
# Where the record kept says the same already, the duplicate's row may stay with the duplicate.
MAY_STAY = (Relationship, Fact)
FILLED = ("date_of_birth", "died_on", "ethnicity", "phone")


class UnableToMerge(Exception):
    """The two records can't be made one; the message says why."""


class UnableToUndo(Exception):
    """The merge can't be undone as things are now; the message says why."""


@transaction.atomic
def merge(kept: Person, *, duplicate: Person, reason: str, on: date, by: Any, at: datetime) -> Merge:
    """This function will move everything on the duplicate's record to the one kept, and leave a pointer in its place.

    A present home of the duplicate ends on that day where the kept has one. What is missing on the record kept is
    filled from the duplicate. Raises NotAllowed, and UnableToMerge with the reason: then nothing has moved.
    """
    check(by, Permission.PEOPLE_MERGE)
    kept, duplicate = _locked(kept, duplicate)
    if not tidy(reason):
        raise UnableToMerge("Say how you know that they are one person.")
    done = Merge.objects.create(kept=kept, duplicate=duplicate, reason=tidy(reason), merged_at=at, merged_by=by)
    _keep_standing(done, by=by, at=at)
    _fill(done)
    _end_home(done, on=on)
    moved, stayed = _move_all(done)
    _keep_name(done, by=by, at=at)
    _change(done, Person, duplicate.pk, "merged_into", kept.pk)
    keep_words(Person.objects.get(pk=kept.pk))
    note_change(kept, by=by, at=at, merged_here=duplicate.pk, merge=done.pk, moved=moved, stayed=stayed)
    note_change(duplicate, by=by, at=at, merged_into=kept.pk, merge=done.pk)
    return done


@transaction.atomic
def undo(done: Merge, *, by: Any, at: datetime) -> Merge:
    """This function will put every value that a merge changed back as it was. What was recorded since stays.

    Raises NotAllowed, and UnableToUndo when a later merge or a later record stands in the way: then nothing changes.
    """
    check(by, Permission.PEOPLE_MERGE)
    done = Merge.objects.select_for_update(of=("self",)).select_related("kept", "duplicate").get(pk=done.pk)
    if done.undone_at is not None:
        raise UnableToUndo("This merge was undone before.")
    if done.kept.merged_into_id is not None:
        raise UnableToUndo(f"Number {done.kept_id} was itself merged since. Undo that merge first.")
    for value in done.values.order_by("-pk"):
        try:
            with transaction.atomic():
                put_back(value)
        except IntegrityError as problem:
            said = "Something recorded since the merge stands in the way"
            raise UnableToUndo(f"{said}: {value.table.split('.')[1]} {value.row}. Put that right first.") from problem
    done.undone_at, done.undone_by = at, by
    done.save(update_fields=["undone_at", "undone_by"])
    keep_words(Person.objects.get(pk=done.kept_id))
    for person in (done.kept, done.duplicate):
        note_change(person, by=by, at=at, merge_undone=done.pk)
    return done


@transaction.atomic
def dismiss(pair: PossibleDuplicate, *, by: Any, at: datetime) -> None:
    """This function will record that two records are of two people, so that nobody is asked again."""
    check(by, Permission.PEOPLE_MERGE)
    pair.dismissed_at, pair.dismissed_by = at, by
    pair.save(update_fields=["dismissed_at", "dismissed_by"])
    note_change(pair.one, by=by, at=at, not_the_same_as=pair.other_id)


def pointers() -> Iterator[tuple[type[models.Model], models.Field]]:
    """This function will return every table and column that points to a person, whichever app they belong to."""
    for model in apps.get_models(include_auto_created=True):
        if model in OWN or model._meta.proxy or not model._meta.managed:
            continue
        for field in model._meta.local_fields:
            if field.is_relation and field.related_model is Person:
                yield model, field


def _locked(kept: Person, duplicate: Person) -> tuple[Person, Person]:
    """This function will return both as they are now, locked. Raises UnableToMerge unless they can be made one."""
    if kept.pk == duplicate.pk:
        raise UnableToMerge("This is one record. Give the number of the other.")
    rows = {p.pk: p for p in Person.objects.select_for_update().filter(pk__in=(kept.pk, duplicate.pk)).order_by("pk")}
    if Seal.objects.filter(person__in=rows).exists():
        raise UnableToMerge("Nobody on the record has that number.")
    kept, duplicate = rows[kept.pk], rows[duplicate.pk]
    for person in (kept, duplicate):
        if person.merged_into_id is not None:
            raise UnableToMerge(f"Number {person.pk} was merged into number {person.merged_into_id} before.")
    both = {"child__in": rows, "relative__in": rows}
    if Relationship.objects.filter(**both).exists():
        raise UnableToMerge("They are recorded as related to each other, so they can't be one person.")
    return kept, duplicate


def _fill(done: Merge) -> None:
    """This function will fill what the record kept does not say from the duplicate."""
    kept, duplicate = done.kept, done.duplicate
    wanted = {name: getattr(duplicate, name) for name in FILLED if getattr(duplicate, name)}
    wanted = {name: value for name, value in wanted.items() if not getattr(kept, name)}
    if kept.expected_on is not None:
        wanted.pop("date_of_birth", None)
    if kept.sex == "U" and duplicate.sex != "U":
        wanted["sex"] = duplicate.sex
    born, died = wanted.get("date_of_birth", kept.date_of_birth), wanted.get("died_on", kept.died_on)
    if born and died and died < born:
        raise UnableToMerge("One of them died before the other was born. Put the dates right first.")
    for name, value in wanted.items():
        _change(done, Person, kept.pk, name, value)


def _keep_standing(done: Merge, *, by: Any, at: datetime) -> None:
    """This function will keep as facts what stands on the record kept, where a fact of the duplicate says otherwise."""
    for kind in STANDING:
        said = Fact.objects.filter(person=done.duplicate, kind=kind, ended_on=None, withdrawn_at=None)
        if not said.exclude(value=on_the_person(done.kept, kind=kind)).exists():
            continue
        if fact := keep_what_was(done.kept, kind=kind, by=by, at=at):
            MergedValue.objects.create(merge=done, table=Fact._meta.label_lower, row=str(fact.pk))


def _end_home(done: Merge, *, on: date) -> None:
    now = Residence.objects.filter(ended_on=None, kind=Residence.Kind.HOME)
    if not now.filter(person=done.kept).exists():
        return
    for home in now.filter(person=done.duplicate):
        _change(done, Residence, home.pk, "ended_on", max(on, home.started_on))


def _move_all(done: Merge) -> tuple[int, int]:
    """This function will move every row, and return how many moved and how many stayed with the duplicate."""
    moved = stayed = 0
    for model, field in pointers():
        rows = model._base_manager.filter(**{field.name: done.duplicate_id}).order_by("pk")
        for row in rows.values_list("pk", flat=True):
            if _moves(done, model, field, row):
                moved += 1
            else:
                stayed += 1
    return moved, stayed


def _moves(done: Merge, model: type[models.Model], field: models.Field, row: Any) -> bool:
    try:
        with transaction.atomic():
            _change(done, model, row, field.name, done.kept_id)
    except IntegrityError as problem:
        if model in MAY_STAY:
            return False
        name = str(model._meta.verbose_name)
        said = str(model._base_manager.get(pk=row))
        raise UnableToMerge(
            f"Both records have a {name} of which there can be only one ({said}). End or close one of them first."
        ) from problem
    return True


def _keep_name(done: Merge, *, by: Any, at: datetime) -> None:
    """This function will keep the duplicate's name as another name of the person, so that both are found."""
    if done.kept.searchable_names() == done.duplicate.searchable_names():
        return
    alias = Alias.objects.create(
        person=done.kept, kind=Alias.Kind.DUPLICATE, first_name=done.duplicate.first_name,
        last_name=done.duplicate.last_name, recorded_at=at, recorded_by=by,
    )  # fmt: skip
    MergedValue.objects.create(merge=done, table=Alias._meta.label_lower, row=str(alias.pk))


def _change(done: Merge, model: type[models.Model], row: Any, name: str, value: Any) -> None:
    """This function will change one value, and write down what it was."""
    field = model._meta.get_field(name)
    rows = model._base_manager.filter(pk=row)
    before = rows.values_list(field.attname, flat=True).get()
    rows.update(**{field.attname: value})
    MergedValue.objects.create(
        merge=done, table=model._meta.label_lower, row=str(row), field=name, before=_plain(before), after=_plain(value)
    )


def put_back(value: MergedValue) -> None:
    """This function will put one value that a merge changed back, unless somebody has changed it since."""
    model = apps.get_model(value.table)
    rows = model._base_manager.filter(pk=model._meta.pk.to_python(value.row))
    if not value.field:
        rows.delete()
        return
    field = model._meta.get_field(value.field)
    now = rows.values_list(field.attname, flat=True).first()
    if _plain(now) == value.after:
        before = value.before if field.is_relation else field.to_python(value.before)
        rows.update(**{field.attname: before})


def _plain(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else value
