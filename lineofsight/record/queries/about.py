"""What is known about a person as history, and the records that may be theirs too."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.http import Http404

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.models import Alias, Fact, Identifier, Merge, Person, PossibleDuplicate
from lineofsight.record.operations.standing import standing_unkept


class NotFound(Http404):
    """There is no such row, among those the reader may know of."""


@dataclass(frozen=True)
class About:
    """Other names, facts, numbers and merges of one person, the newest first.

    `standing` is what stands on the record without a day and was never kept as a fact: its name, and it in words.
    """

    aliases: list[Alias]
    facts: list[Fact]
    standing: list[tuple[str, str]]
    numbers: list[Identifier]
    merges: list[Merge]


def about(person: Person) -> About:
    """This function will return the history of a person already known to the reader. Four questions."""
    facts = list(person.known_facts.select_related("recorded_by", "withdrawn_by").order_by("kind", "-pk"))
    return About(
        standing=standing_unkept(person, facts=facts),
        aliases=list(person.aliases.select_related("recorded_by", "withdrawn_by").order_by("-pk")),
        facts=facts,
        numbers=list(person.identifiers.order_by("kind", "value")),
        merges=list(person.merges.select_related("duplicate", "merged_by", "undone_by").order_by("-pk")),
    )


def alias_known_to(by: Any, *, pk: int) -> Alias:
    """This function will return another name of somebody `by` may know of. Raises NotFound."""
    return _one(Alias.objects.visible_to(by).select_related("person"), pk)


def fact_known_to(by: Any, *, pk: int) -> Fact:
    """This function will return a fact about somebody `by` may know of. Raises NotFound."""
    return _one(Fact.objects.visible_to(by).select_related("person"), pk)


def merge_known_to(by: Any, *, pk: int) -> Merge:
    """This function will return a merge into somebody `by` may know of. Raises NotAllowed and NotFound."""
    check(by, Permission.PEOPLE_MERGE)
    known = Person.objects.visible_to(by)
    both = [Exists(known.filter(pk=OuterRef(name))) for name in ("kept", "duplicate")]
    return _one(Merge.objects.filter(*both).select_related("kept", "duplicate"), pk)


def possible_duplicates(by: Any) -> QuerySet[PossibleDuplicate]:
    """This function will return the pairs still to be looked at, the likest first. Raises NotAllowed."""
    check(by, Permission.PEOPLE_MERGE)
    known = Person.objects.visible_to(by).filter(merged_into=None)
    both = [Exists(known.filter(pk=OuterRef(name))) for name in ("one", "other")]
    pairs = PossibleDuplicate.objects.filter(*both, dismissed_at=None)
    return pairs.select_related("one", "other").order_by("-score", "pk")


def pair_known_to(by: Any, *, pk: int) -> PossibleDuplicate:
    """This function will return a pair still to be looked at. Raises NotAllowed and NotFound."""
    return _one(possible_duplicates(by), pk)


def _one(rows: QuerySet, pk: int) -> Any:
    found = rows.filter(pk=pk).first()
    if found is None:
        raise NotFound("That is not on the record.")
    return found
