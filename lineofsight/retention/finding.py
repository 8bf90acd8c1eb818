"""Every row about some people, whatever table it is in: followed from the people through what tables declare."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db import models

from lineofsight.record.disposing import BY_NUMBER, ROWS
from lineofsight.record.models import CaseStep, Person, Relationship

CHUNK = 500
Model = type[models.Model]
Pointer = tuple[Model, models.Field]


class UnableToDispose(Exception):
    """The record can't be disposed of; the message says why. Nothing has gone."""


class Found:
    """The rows that go, by table, and the rows that only lose what they refer to."""

    def __init__(self) -> None:
        self.rows: dict[Model, set[Any]] = defaultdict(set)
        self.cleared: dict[Pointer, set[Any]] = defaultdict(set)

    @property
    def counts(self) -> dict[str, int]:
        """How many rows go, by table."""
        return {model._meta.label_lower: len(keys) for model, keys in self.rows.items() if keys}


def chunks(keys: set[Any]) -> Iterator[list[Any]]:
    """This function will return the keys in lists short enough for one question."""
    listed = sorted(keys)
    for start in range(0, len(listed), CHUNK):
        yield listed[start : start + CHUNK]


def pointers() -> dict[Model, list[Pointer]]:
    """This function will return, for people and every table whose rows go with them, which columns refer to it."""
    found: dict[Model, list[Pointer]] = {Person: []}
    waiting = [Person]
    every = [m for m in apps.get_models(include_auto_created=True) if m._meta.managed and not m._meta.proxy]
    while waiting:
        target = waiting.pop()
        for model in every:
            for field in model._meta.local_fields:
                if field.is_relation and field.related_model is target:
                    found[target].append((model, field))
                    if model not in found and not _is_cleared(model, field):
                        found[model] = []
                        waiting.append(model)
    return found


def undeclared() -> list[str]:
    """This function will return the tables that lead to a person and do not say what becomes of their rows."""
    leading = {model for referring in pointers().values() for model, _field in referring}
    return sorted({model._meta.label_lower for model in {Person, *leading}} - set(ROWS))


def _is_cleared(model: Model, field: models.Field) -> bool:
    declared = ROWS.get(model._meta.label_lower)
    return declared is not None and field.name in declared.cleared


def people_who_go(person: Person) -> set[int]:
    """This function will return a person's number, and those of who was merged into them or is there only for them.

    Somebody is there only for them who has no step of their own, and is related to nobody else.
    """
    gone = {person.pk} | _merged_into({person.pk})
    pairs = Relationship.objects.filter(child__in=gone).values_list("relative", flat=True)
    back = Relationship.objects.filter(relative__in=gone).values_list("child", flat=True)
    for around in {*pairs, *back} - gone:
        if not CaseStep.objects.filter(child=around).exists() and not _is_related_beyond(around, gone):
            gone |= {around} | _merged_into({around})
    return gone


def _merged_into(people: set[int]) -> set[int]:
    found: set[int] = set()
    while people:
        people = set(Person.objects.filter(merged_into__in=people).values_list("pk", flat=True)) - found
        found |= people
    return found


def _is_related_beyond(around: int, gone: set[int]) -> bool:
    to = set(Relationship.objects.filter(relative=around).values_list("child", flat=True))
    to |= set(Relationship.objects.filter(child=around).values_list("relative", flat=True))
    return bool(to - gone)


def rows_about(people: set[int]) -> Found:
    """This function will return every row about these people. Raises UnableToDispose where a table declares nothing."""
    if bare := undeclared():
        raise UnableToDispose(f"These tables do not say what becomes of their rows: {', '.join(bare)}.")
    found, leading = Found(), pointers()
    waiting: list[tuple[Model, set[Any]]] = [(Person, set(people))]
    while waiting:
        target, keys = waiting.pop()
        new = keys - found.rows[target]
        found.rows[target] |= new
        for model, field in leading[target] if new else ():
            waiting += _referring(model, field, new, found)
    for label, column in BY_NUMBER.items():
        model = apps.get_model(label)
        found.rows[model] |= _keys(model, column, found.rows[Person])
    for (model, _field), keys in found.cleared.items():
        keys -= found.rows[model]
    return found


def _referring(model: Model, field: models.Field, new: set[Any], found: Found) -> list[tuple[Model, set[Any]]]:
    keys = _keys(model, field.attname, new)
    if _is_cleared(model, field):
        found.cleared[(model, field)] |= keys
        return []
    return [(model, keys)] if keys else []


def _keys(model: Model, column: str, values: set[Any]) -> set[Any]:
    return {
        key
        for some in chunks(values)
        for key in model._base_manager.filter(**{f"{column}__in": some}).values_list("pk", flat=True)
    }
