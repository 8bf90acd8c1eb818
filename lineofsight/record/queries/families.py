"""Who is family to a person, and where they live."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from lineofsight.record.models import Person, Relationship, Residence, Ward
from lineofsight.record.queries.records import MUTUAL, NotOnRecord


@dataclass(frozen=True)
class Family:
    """Who is family to a person, who is recorded as theirs, who shares a parent, and who lives in the same home."""

    relatives: list[Relationship]
    children: list[Relationship]
    sharing_a_parent: list[Person]
    household: list[Person]
    residences: list[Residence]


def family_of(person: Person, *, home: Residence | None, by: Any) -> Family:
    """This function will return a person's family and homes, of the people `by` may know of."""
    known = Q(relative__in=Person.objects.visible_to(by)) & Q(child__in=Person.objects.visible_to(by))
    related = Relationship.objects.filter(known).select_related("child", "relative")
    relatives = list(related.filter(child=person).order_by("ended_on", "kind", "relative__date_of_birth", "pk"))
    children = list(related.filter(relative=person).order_by("ended_on", "child__date_of_birth", "pk"))
    return Family(
        relatives=relatives,
        children=[r for r in children if r.kind not in MUTUAL],
        sharing_a_parent=_sharing_a_parent(person, relatives, by=by),
        household=household_of(person, home=home, by=by),
        residences=list(person.residences.select_related("address__ward").order_by("-started_on", "-pk")),
    )


def _sharing_a_parent(person: Person, relatives: list[Relationship], *, by: Any) -> list[Person]:
    """This function will return the children of the same mother or father not yet recorded as brothers or sisters."""
    parents = [r.relative_id for r in relatives if r.kind in {Relationship.Kind.MOTHER, Relationship.Kind.FATHER}]
    recorded = {r.relative_id for r in relatives}
    shared = Relationship.objects.filter(
        relative__in=parents, kind__in=[Relationship.Kind.MOTHER, Relationship.Kind.FATHER]
    )
    others = Person.objects.visible_to(by).filter(pk__in=shared.values("child")).exclude(pk=person.pk)
    return [other for other in others.order_by("date_of_birth", "pk") if other.pk not in recorded]


def household_of(person: Person, *, home: Residence | None, by: Any) -> list[Person]:
    """This function will return who else lives in the person's home now, of those `by` may know of."""
    if home is None:
        return []
    there = Residence.objects.filter(address=home.address_id, kind=Residence.Kind.HOME, ended_on=None)
    others = Person.objects.visible_to(by).filter(pk__in=there.values("person")).exclude(pk=person.pk)
    return list(others.order_by("date_of_birth", "pk"))


def siblings_of(person: Person, *, by: Any) -> list[Person]:
    """This function will return the brothers and sisters recorded now, whom `by` may know of."""
    related = Relationship.objects.filter(child=person, kind__in=MUTUAL, ended_on=None)
    return list(Person.objects.visible_to(by).filter(pk__in=related.values("relative")).order_by("date_of_birth", "pk"))


def relationship_known_to(by: Any, *, pk: int) -> Relationship:
    """This function will return a relationship of a child `by` may know of, to end it. Raises NotOnRecord."""
    known = Relationship.objects.filter(child__in=Person.objects.visible_to(by))
    found = known.filter(pk=pk).select_related("child", "relative").first()
    if found is None:
        raise NotOnRecord("There is no such relationship.")
    return found


def wards() -> list[tuple[str, str]]:
    """This function will return the authority's wards as choices, by name."""
    return list(Ward.objects.order_by("name").values_list("code", "name"))
