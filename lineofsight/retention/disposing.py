"""Take every row and file about some people away, in one transaction, and count what went."""

from collections.abc import Callable
from typing import Any

from django.apps import apps
from django.db import connection, models, transaction
from django.db.models import Exists, OuterRef

from lineofsight.record.disposing import CONTENTS, GUARDS, WHEN_UNUSED
from lineofsight.retention.finding import Found, chunks, rows_about

Gone = dict[str, int]


def take_away(people: set[int]) -> tuple[Gone, int]:
    """This function will delete every row about these people, and return the counts by table and of files.

    Files go once the transaction is kept. What was given to them is frozen by triggers, which are taken off for this
    and put on again. Raises UnableToDispose where a table declares nothing.
    """
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:  # What is deleted is overwritten, not only let go of.
            cursor.execute("PRAGMA secure_delete = ON")
    found = rows_about(people)
    contents = _contents(found)
    guards = [guard for label, guard in GUARDS.items() if found.rows.get(apps.get_model(label))]
    for guard in guards:
        guard.take_off(connection)
    _clear(found)
    for model, keys in found.rows.items():
        _delete(model, keys)
    counts = found.counts
    for label in WHEN_UNUSED:
        if gone := _delete_unused(apps.get_model(label)):
            counts[label] = gone
    connection.check_constraints()
    for guard in guards:
        guard.put_on(connection)
    unused = [(digest, place) for digest, place in contents.items() if not _is_used(digest)]
    for _digest, place in unused:
        transaction.on_commit(lambda place=place: place().unlink(missing_ok=True))
    return counts, len(unused)


def _clear(found: Found) -> None:
    for (model, field), keys in found.cleared.items():
        for some in chunks(keys):
            model._base_manager.filter(pk__in=some).update(**{field.attname: None})


def _delete(model: type[models.Model], keys: set[Any]) -> None:
    """This function will delete rows by their keys. What refers to them goes in the same transaction."""
    for some in chunks(keys):
        model._base_manager.filter(pk__in=some)._raw_delete(connection.alias)


def _delete_unused(model: type[models.Model]) -> int:
    """This function will delete the rows that nothing refers to, with what only explains them, and count them."""
    rows, parts = model._base_manager.all(), []
    for relation in model._meta.related_objects:
        if relation.on_delete is models.CASCADE:
            parts.append(relation)
            continue
        referring = relation.related_model._base_manager.filter(**{relation.field.name: OuterRef("pk")})
        rows = rows.exclude(Exists(referring))
    keys = set(rows.values_list("pk", flat=True))
    for relation in parts:
        for some in chunks(keys):
            relation.related_model._base_manager.filter(**{f"{relation.field.name}__in": some})._raw_delete(
                connection.alias
            )
    _delete(model, keys)
    return len(keys)


def _contents(found: Found) -> dict[str, Callable]:
    """This function will return the digests of the content that the rows which go refer to, and where each is."""
    held: dict[str, Callable] = {}
    for content in CONTENTS:
        model = apps.get_model(content.label)
        for some in chunks(found.rows.get(model, set())):
            for digest in model._base_manager.filter(pk__in=some).values_list(content.column, flat=True):
                held[digest] = lambda digest=digest, content=content: content.place_of(digest)
    return held


def _is_used(digest: str) -> bool:
    return any(apps.get_model(c.label)._base_manager.filter(**{c.column: digest}).exists() for c in CONTENTS)
