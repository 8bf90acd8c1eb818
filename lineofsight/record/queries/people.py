"""Search for people, and open one person's record."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db.models import Case, Exists, IntegerField, OuterRef, Prefetch, Q, QuerySet, Value, When

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record import identifiers
from lineofsight.record.models import CaseStep, Identifier, Person, Residence
from lineofsight.record.names import searchable

MOST_SHOWN = 50

# Why a person is shown, best first. The number is the rank.
REASONS = (
    "Same number",
    "Same name and date of birth",
    "Same name",
    "Same name, other way round",
    "Name starts the same, same date of birth",
    "Name starts the same",
    "Same last name and date of birth",
    "Same date of birth",
)
NUMBER, EXACT, NAME, SWAPPED, BEGINS_BORN, BEGINS, FAMILY_BORN, BORN = range(len(REASONS))


@dataclass(frozen=True, kw_only=True)
class Terms:
    """What somebody searches for. Any of it may be missing."""

    first_name: str = ""
    last_name: str = ""
    date_of_birth: date | None = None
    identifier: str = ""

    def __bool__(self) -> bool:
        """This function will say whether there is anything to search for."""
        return any(self.said().values())

    def said(self) -> dict[str, str]:
        """This function will return the terms that were given, as text."""
        born = self.date_of_birth.isoformat() if self.date_of_birth else ""
        given = {"first_name": self.first_name.strip(), "last_name": self.last_name.strip(), "date_of_birth": born}
        return {name: text for name, text in {**given, "identifier": self.identifier.strip()}.items() if text}


@dataclass(frozen=True, kw_only=True)
class Found:
    """Who was found, best first. There may be more than are shown."""

    terms: Terms
    people: list[Person] = field(default_factory=list)
    are_there_more: bool = False


def anyone_recorded() -> bool:
    """This function will say whether anybody is on the record at all. It is for setting up, and reads nobody."""
    return Person.objects.exists()


def people_found(terms: Terms, *, by: Any, at: datetime) -> Found:
    """This function will search among the people `by` may know of, and write the search in the audit.

    Each person found has `reason`, `home` and `is_open` (with the service now). Raises NotAllowed.
    """
    check(by, Permission.PEOPLE_SEARCH)
    people = list(_ranked(terms, by=by)[: MOST_SHOWN + 1]) if terms else []
    audit.record(by=by, at=at, action=audit.Action.SEARCH, detail={**terms.said(), "found": len(people)})
    for person in people:
        person.reason = REASONS[person.rank]
        person.home = next((residence.address for residence in person.homes), None)
    return Found(terms=terms, people=people[:MOST_SHOWN], are_there_more=len(people) > MOST_SHOWN)


def _ranked(terms: Terms, *, by: Any) -> QuerySet[Person]:
    """This function will return everybody who matches in some way, each with the best rank of those that hold.

    Every way is one that an index answers, so that the database looks up each and joins what it finds.
    """
    ways = _ways(terms)
    everybody = Person.objects.visible_to(by)
    found = Q()
    for condition in ways.values():
        found |= condition
    homes = Residence.objects.filter(ended_on=None, kind=Residence.Kind.HOME).select_related("address__ward")
    rank = Case(
        *(When(condition, then=Value(rank)) for rank, condition in sorted(ways.items())),
        default=Value(BORN),
        output_field=IntegerField(),
    )
    return (
        everybody.filter(found)
        .annotate(rank=rank, is_open=Exists(CaseStep.objects.open().filter(child=OuterRef("pk"))))
        .prefetch_related(Prefetch("residences", queryset=homes, to_attr="homes"), "identifiers")
        .order_by("rank", "search_last", "search_first", "pk")
    )


def _ways(terms: Terms) -> dict[int, Q]:
    """This function will return the condition of each rank that these terms can be found by."""
    first, last = searchable(terms.first_name), searchable(terms.last_name)
    born = terms.date_of_birth
    ways: dict[int, Q] = {}
    if terms.identifier.strip():
        ways[NUMBER] = _has_number(terms.identifier)
    if first and last:
        ways[NAME] = Q(search_last=last, search_first=first)
        ways[SWAPPED] = Q(search_last=first, search_first=last)
    elif last:
        ways[NAME] = Q(search_last=last)
    elif first:
        ways[NAME] = Q(search_first=first)
    if first or last:
        ways[BEGINS] = _begins(first, last)
    if born:
        ways |= _born(born, ways, last)
    return ways


def _born(born: date, ways: dict[int, Q], last: str) -> dict[int, Q]:
    """This function will return the ranks that a date of birth adds to those by name."""
    added = {BORN: Q(date_of_birth=born)}
    if NAME in ways:
        added[EXACT] = ways[NAME] & Q(date_of_birth=born)
    if BEGINS in ways:
        added[BEGINS_BORN] = ways[BEGINS] & Q(date_of_birth=born)
    if last:
        added[FAMILY_BORN] = Q(search_last=last, date_of_birth=born)
    return added


def _begins(first: str, last: str) -> Q:
    condition = Q()
    if last:
        condition &= Q(search_last__begins=last)
    if first:
        condition &= Q(search_first__begins=first)
    return condition


def _has_number(typed: str) -> Q:
    """This function will return the condition of having this number: another service's, or ours."""
    compact, plain = identifiers.compact(typed), typed.strip()
    condition = Q(pk__in=Identifier.objects.filter(value__in={compact, plain}).values("person"))
    ours = compact.removeprefix("#")
    if ours.isascii() and ours.isdigit() and len(ours) < 16:
        condition |= Q(pk=int(ours))
    return condition
