"""Look through the whole record for two records of one person, and keep the pairs for somebody to look at."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime
from itertools import combinations

from django.db import transaction

from lineofsight.record.asked import Asked
from lineofsight.record.likeness import Known, Likeness, like
from lineofsight.record.models import Person, PossibleDuplicate, Seal
from lineofsight.record.words import sounds_of, words_of

LEAST = 85
# More people than this under one key say nothing: a name that many bear.
MOST_ALIKE = 60


def find_duplicates(*, at: datetime) -> int:
    """This function will keep every pair of records like enough to be one person's, and return how many are new.

    It is run by the service's keepers and shows nobody. Pairs that were settled before stay settled. Comparing takes
    a while, so only what was found is written in a transaction: nobody waits for it.
    """
    people = {pk: facts for pk, *facts in _everybody()}
    known = {pk: Known(first=tuple(f), last=tuple(last), born=born) for pk, (f, last, born) in people.items()}
    scored = ((one, other, _likeness(known[one], known[other])) for one, other in _pairs(known))
    found = [
        PossibleDuplicate(one_id=one, other_id=other, score=likeness.score, why=likeness.why, found_at=at)
        for one, other, likeness in scored
        if likeness.score >= LEAST
    ]
    with transaction.atomic():
        before = set(PossibleDuplicate.objects.values_list("one", "other"))
        new = [pair for pair in found if (pair.one_id, pair.other_id) not in before]
        PossibleDuplicate.objects.bulk_create(new, batch_size=1000)
    return len(new)


def _everybody() -> Iterator[tuple]:
    rows = Person.objects.filter(merged_into=None).exclude(pk__in=Seal.objects.values("person")).order_by("pk")
    for pk, first, last, born in rows.values_list("pk", "first_name", "last_name", "date_of_birth").iterator():
        yield pk, words_of(first), words_of(last), born


def _likeness(one: Known, other: Known) -> Likeness:
    return like(Asked(words=(*one.first, *one.last), first=one.first, last=one.last, born=one.born), other)


def _pairs(known: dict[int, Known]) -> set[tuple[int, int]]:
    """This function will return the pairs worth scoring: who share a key, where few do."""
    blocks: dict[tuple, list[int]] = defaultdict(list)
    for pk, one in known.items():
        for key in set(_keys(one)):
            blocks[key].append(pk)
    few = (block for block in blocks.values() if 1 < len(block) <= MOST_ALIKE)
    return {pair for block in few for pair in combinations(block, 2)}


def _keys(one: Known) -> Iterator[tuple]:
    """This function will return the keys of a person: a birth with each word's sound, and the whole name."""
    words = (*one.first, *one.last)
    yield ("name", *sorted(words))
    if one.born:
        for word in words:
            for sound in sounds_of(word) or {word}:
                yield ("born", *_day(one.born), sound)


def _day(born: date) -> tuple[int, int, int]:
    """This function will return a date so that day and month the other way round are the same."""
    return (born.year, *sorted((born.month, born.day)))
