"""Keep what text search reads the same as what is written."""

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

from django.db import connection, transaction
from django.db.models import Model

from lineofsight.record.models import SearchedText
from lineofsight.record.textsearch import bulk, index
from lineofsight.record.textsearch.sources import SOURCES, Text

LONGEST = 200_000  # PostgreSQL indexes no more than a megabyte of words
BATCH = 5_000


def row_saved(*, sender: type[Model], instance: Model, **_: Any) -> None:
    """This function will make the texts of a row that was saved say what it says."""
    wanted = {text.part: _columns(sender, instance, text) for text in SOURCES[sender].texts(instance)}
    held = {text.part: text for text in _held(sender, instance)}
    for part, columns in wanted.items():
        text = held.pop(part, None)
        if text is None:
            SearchedText.objects.create(**columns)
        elif changed := [name for name, value in columns.items() if getattr(text, name) != value]:
            for name in changed:
                setattr(text, name, columns[name])
            text.save(update_fields=changed)
    for text in held.values():
        text.delete()


def row_deleted(*, sender: type[Model], instance: Model, **_: Any) -> None:
    """This function will take the texts of a row that was deleted out of the search."""
    _held(sender, instance).delete()


@transaction.atomic
def rebuild(*, say: Callable[[str], None] = lambda line: None) -> int:
    """This function will read every text again from the records, and return how many there are."""
    with index.put_off(connection):
        SearchedText.objects.all().delete()
        for model in SOURCES:
            count = _fill(model)
            say(f"{model._meta.verbose_name_plural}: {count:,} texts")
    return SearchedText.objects.count()


def _fill(model: type[Model]) -> int:
    if SOURCES[model].bulk is not None:
        return sum(bulk.insert(SearchedText, found) for found in SOURCES[model].bulk())
    texts, count = _all(model), 0
    while batch := list(islice(texts, BATCH)):
        SearchedText.objects.bulk_create(batch)
        count += len(batch)
    return count


def _all(model: type[Model]) -> Iterator[SearchedText]:
    source = SOURCES[model]
    for row in source.rows().iterator(chunk_size=BATCH):
        for text in source.texts(row):
            yield SearchedText(**_columns(model, row, text))


def _held(model: type[Model], row: Model) -> Any:
    return SearchedText.objects.filter(table=model._meta.label_lower, row=row.pk)


def _columns(model: type[Model], row: Model, text: Text) -> dict[str, Any]:
    return {
        "child_id": text.child,
        "kind": text.kind.value,
        "table": model._meta.label_lower,
        "row": row.pk,
        "part": text.part,
        "title": _clean(text.title),
        "text": _clean(text.text),
        "happened_on": text.on,
        "author_id": text.author,
    }


def _clean(text: str) -> str:
    """This function will leave out what marks found words, and what is too long to be indexed."""
    return text[:LONGEST].replace(index.OPEN, "").replace(index.CLOSE, "").replace("\x00", "")
