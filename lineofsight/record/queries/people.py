"""Search for people: look them up, score them, and say of each why it is shown."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import lru_cache
from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, QuerySet

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.asked import Asked, Terms
from lineofsight.record.likeness import Known, Likeness, like
from lineofsight.record.models import CaseStep, Person, PersonWord, Residence
from lineofsight.record.queries.candidates import Candidates, candidates
from lineofsight.record.words import words_of

__all__ = ["Found", "Terms", "anyone_recorded", "people_found", "people_like"]

MOST_SHOWN = 50
LEAST_SCORE = 30


@dataclass(frozen=True, kw_only=True)
class Found:
    """Who was found, best first. There may be more than are shown."""

    terms: Terms
    people: list[Person] = field(default_factory=list)
    are_there_more: bool = False


def anyone_recorded() -> bool:
    """This function will say whether anybody is on the record at all. It is for setting up, and reads nobody."""
    return Person.objects.exists()


def people_found(terms: Terms, *, by: Any, at: datetime, also: tuple[audit.Act, ...] = ()) -> Found:
    """This function will search among the people whose name `by` may find, and write the search in the audit.

    `also` is what else the same page did, to be written in the audit with it.

    Each person found has `likeness` (a score out of 100 and reasons, field by field), `reason` (the same as a line),
    `home` and `is_open` (with the service now). Raises NotAllowed.
    """
    check(by, Permission.PEOPLE_SEARCH)
    locked: set[int] = set()
    scored = _scored(terms.asked, Person.objects.known_to(by), locked=locked, by=by, at=at) if terms else {}
    people = _best(scored, locked=locked, by=by)
    search = audit.Act(by=by, at=at, action=audit.Action.SEARCH, detail={**terms.said(), "found": len(people)})
    audit.bulk_record([*also, search])
    return Found(terms=terms, people=people[:MOST_SHOWN], are_there_more=len(people) > MOST_SHOWN)


def people_like(
    terms: Terms, *, among: QuerySet[Person], by: Any = None, locked: set[int] | None = None
) -> dict[int, Likeness]:
    """This function will return how like each person is, for who is like enough, among those given. No audit.

    Where a set `locked` is given, the numbers of those whose record is locked to `by` are put in it, and of them only
    the name counts: that they were found tells nothing of their birth.
    """
    return _scored(terms.asked, among, locked=locked, by=by) if terms else {}


def _scored(
    asked: Asked, among: QuerySet[Person], *, locked: set[int] | None = None, by: Any = None, at: datetime | None = None
) -> dict[int, Likeness]:
    """This function will score everybody who may be meant. Of those locked to `by`, only the name counts."""
    met = candidates(asked)
    if not met.people:
        return {}
    known = _known(met, among.filter(pk__in=met.people, merged_into=None))
    if locked is not None:
        locked |= set(Person.objects.locked_to(by, at=at).filter(pk__in=known).values_list("pk", flat=True))
        known = {pk: _name_alone(one) if pk in locked else one for pk, one in known.items()}
    named = Asked(words=asked.words, first=asked.first, last=asked.last)
    likenesses = {pk: like(named if pk in (locked or ()) else asked, one) for pk, one in known.items()}
    return {pk: one for pk, one in likenesses.items() if one.score >= LEAST_SCORE}


def _name_alone(one: Known) -> Known:
    return replace(one, places=frozenset(), has_number=False)


def _known(met: Candidates, people: QuerySet[Person]) -> dict[int, Known]:
    """This function will return what likeness needs of each person. Two questions."""
    aliases: dict[int, list[str]] = {}
    rows = people.values_list("pk", "first_name", "last_name", "date_of_birth")
    for person, word in PersonWord.objects.filter(is_alias=True, person__in=met.people).values_list("person", "word"):
        aliases.setdefault(person, []).append(word)
    return {
        pk: Known(
            first=_words(first), last=_words(last), aliases=tuple(aliases.get(pk, ())), born=born,
            places=frozenset(met.places.get(pk, ())), has_number=pk in met.numbered,
        )
        for pk, first, last, born in rows
    }  # fmt: skip


@lru_cache(maxsize=20_000)
def _words(names: str) -> tuple[str, ...]:
    """This function will return the words of names, which many bear."""
    return tuple(words_of(names))


def _best(scored: dict[int, Likeness], *, locked: set[int], by: Any) -> list[Person]:
    """This function will return the likest people, one more than are shown, each with what is shown of them."""
    order = sorted(scored, key=lambda pk: (not scored[pk].by_number, -scored[pk].score, pk))[: MOST_SHOWN + 1]
    homes = Residence.objects.filter(ended_on=None, kind=Residence.Kind.HOME).select_related("address__ward")
    people = (
        Person.objects.known_to(by)
        .filter(pk__in=order)
        .annotate(is_open=Exists(CaseStep.objects.open().filter(child=OuterRef("pk"))))
        .prefetch_related(Prefetch("residences", queryset=homes, to_attr="homes"))
    )
    for person in people:
        person.likeness = scored[person.pk]
        person.reason = person.likeness.why
        person.is_locked = person.pk in locked
        person.home = None if person.is_locked else next((residence.address for residence in person.homes), None)
    return sorted(
        people, key=lambda p: (not p.likeness.by_number, -p.likeness.score, p.search_last, p.search_first, p.pk)
    )
