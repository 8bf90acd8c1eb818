"""Who is family to a person, and where they live. Whose record may not be opened is shown without a name."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from lineofsight.record.gate import moment
from lineofsight.record.models import Person, Relationship, Residence, Ward
from lineofsight.record.models.relationship import MUTUAL, PARENTS, SIBLINGS
from lineofsight.record.models.sealing import sealed_from
from lineofsight.record.queries.records import NotOnRecord

BY_BIRTH = (*PARENTS, *SIBLINGS, Relationship.Kind.GRANDPARENT)
UNNAMED = "A person you may not open"


@dataclass(frozen=True)
class Kin:
    """Somebody in a relationship with a person, or living where they live. `person` is None for who is not named."""

    person: Person | None
    relationship: Relationship | None = None
    residence: Residence | None = None

    @property
    def name(self) -> str:
        """The name, or that they may not be opened."""
        return self.person.name if self.person else UNNAMED


@dataclass(frozen=True)
class Family:
    """Who is family to a person, who is recorded as theirs, who shares a parent, and who lives in the same home.

    `ties` are the relationships of everybody in `related` too, and `people` everybody in them, with `may_open`.
    """

    related: list[Relationship]
    ties: list[Relationship]
    people: dict[int, Person]
    relatives: list[Kin]
    children: list[Kin]
    sharing_a_parent: list[Person]
    household: list[Kin]
    residences: list[Residence]


def family_of(person: Person, *, home: Residence | None, siblings: list[Person], on: date, by: Any) -> Family:
    """This function will return a person's family and homes on a day. `siblings` are those of brothers_and_sisters.

    Five questions, however large the family.
    """
    told = told_to(by)
    related = list(told.filter(Q(child=person) | Q(relative=person)).order_by("pk"))
    near = {person.pk, *both(related)}
    ties = list(told.filter(Q(child__in=near) | Q(relative__in=near)).order_by("pk"))
    people = {other.pk: other for other in marked(Person.objects.filter(pk__in=near | {*both(ties)}), by)}
    relatives = [r for r in related if r.child_id == person.pk]
    recorded = {r.relative_id for r in relatives}
    return Family(
        related=related,
        ties=ties,
        people=people,
        relatives=_in_order([_kin(r, people[r.relative_id]) for r in relatives]),
        children=_in_order([_kin(r, people[r.child_id]) for r in related if _is_child_of(r, person)]),
        sharing_a_parent=[one for one in siblings if one.may_open and one.pk not in recorded],
        household=_others_at(home, person, on=on, by=by),
        residences=list(person.residences.select_related("address__ward").order_by("-started_on", "-pk")),
    )


def told_to(by: Any) -> QuerySet[Relationship]:
    """This function will return the relationships that may be shown at all.

    A birth family keeps a person without a name where a child's record is sealed. Who cared for the child is not told
    of, for the child's new name may stand on the same page.
    """
    sealed = sealed_from(by, at=moment(None))
    of_one_sealed = Q(child__in=sealed) | Q(relative__in=sealed)
    is_care = ~Q(kind__in=BY_BIRTH) | Q(responsibility_how=Relationship.Responsibility.ADOPTION)
    return Relationship.objects.exclude(of_one_sealed & is_care)


def both(ties: Iterable[Relationship]) -> list[int]:
    """This function will return the numbers of the people in relationships, as often as they stand there."""
    return [pk for tie in ties for pk in (tie.child_id, tie.relative_id)]


def _others_at(home: Residence | None, person: Person, *, on: date, by: Any) -> list[Kin]:
    there = household_on(home.address_id, on=on, by=by) if home else []
    return [kin for kin in there if kin.residence.person_id != person.pk]


def marked(people: QuerySet[Person], by: Any) -> QuerySet[Person]:
    """This function will mark each person with `may_open`: whether `by` may open their record."""
    return people.annotate(may_open=Exists(Person.objects.visible_to(by).filter(pk=OuterRef("pk"))))


def _kin(relationship: Relationship, person: Person) -> Kin:
    return Kin(person=person if person.may_open else None, relationship=relationship)


def _is_child_of(relationship: Relationship, person: Person) -> bool:
    return relationship.relative_id == person.pk and relationship.kind not in MUTUAL


def _in_order(kin: list[Kin]) -> list[Kin]:
    """This function will put what holds now before what has ended, then by what they are, then the eldest first."""
    return sorted(kin, key=lambda k: (k.relationship.ended_on or date.min, k.relationship.kind, _age(k)))


def _age(kin: Kin) -> tuple:
    return ((kin.person and kin.person.date_of_birth) or date.max, kin.relationship.pk)


def household_on(address_id: int, *, on: date, by: Any) -> list[Kin]:
    """This function will return who lived at an address at the end of a day, family first, the eldest first."""
    there = Residence.objects.filter(Q(ended_on=None) | Q(ended_on__gt=on), address=address_id, started_on__lte=on)
    there = there.exclude(person__in=sealed_from(by, at=moment(None)))
    may_open = Exists(Person.objects.visible_to(by).filter(pk=OuterRef("person")))
    rows = there.annotate(may_open=may_open).select_related("person")
    found = [Kin(person=row.person if row.may_open else None, residence=row) for row in rows]
    parts = [part.value for part in Residence.Part]
    return sorted(found, key=lambda kin: (parts.index(kin.residence.part), _born(kin), kin.residence.pk))


def _born(kin: Kin) -> date:
    return (kin.person and kin.person.date_of_birth) or date.max


def residence_of(person: Person, *, pk: int) -> Residence:
    """This function will return one of a person's homes, to see who lived there. Raises NotOnRecord."""
    found = person.residences.filter(pk=pk).select_related("address__ward").first()
    if found is None:
        raise NotOnRecord("They have no such home.")
    return found


def household_of(person: Person, *, home: Residence | None, by: Any) -> list[Person]:
    """This function will return who else lives in the person's home now, of those `by` may know of."""
    if home is None:
        return []
    there = Residence.objects.filter(address=home.address_id, kind=Residence.Kind.HOME, ended_on=None)
    others = Person.objects.visible_to(by).filter(pk__in=there.values("person")).exclude(pk=person.pk)
    return list(others.order_by("date_of_birth", "pk"))


def siblings_of(person: Person, *, by: Any) -> list[Person]:
    """This function will return the brothers and sisters recorded now, whom `by` may know of."""
    related = Relationship.objects.filter(child=person, kind__in=SIBLINGS, ended_on=None)
    return list(Person.objects.visible_to(by).filter(pk__in=related.values("relative")).order_by("date_of_birth", "pk"))


def brothers_and_sisters(person: Person, *, by: Any) -> list[Person]:
    """This function will return brothers and sisters, recorded as such or of the same parent, each with `may_open`.

    One question, for the top of every page of a record.
    """
    told = told_to(by)
    siblings = told.filter(child=person, kind__in=SIBLINGS, ended_on=None).values("relative")
    parents = told.filter(child=person, kind__in=PARENTS).values("relative")
    shared = told.filter(relative__in=parents, kind__in=PARENTS).values("child")
    found = Person.objects.filter(pk__in=siblings.union(shared)).exclude(pk=person.pk)
    return list(marked(found, by).order_by("date_of_birth", "pk"))


def relationship_known_to(by: Any, *, pk: int) -> Relationship:
    """This function will return a relationship between people `by` may know of, to change it. Raises NotOnRecord."""
    people = Person.objects.visible_to(by)
    known = Relationship.objects.filter(child__in=people, relative__in=people)
    found = known.filter(pk=pk).select_related("child", "relative").first()
    if found is None:
        raise NotOnRecord("There is no such relationship.")
    return found


def wards() -> list[tuple[str, str]]:
    """This function will return the authority's wards as choices, by name."""
    return list(Ward.objects.order_by("name").values_list("code", "name"))


def residence_known_to(by: Any, *, pk: int) -> Residence:
    """This function will return a home of somebody `by` may know of, to put it right. Raises NotOnRecord."""
    known = Residence.objects.filter(person__in=Person.objects.visible_to(by), pk=pk)
    found = known.select_related("person", "address").first()
    if found is None:
        raise NotOnRecord("There is no such home.")
    return found
