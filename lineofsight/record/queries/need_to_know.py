"""Who may open a record, whose names alone are shown, and what was opened in an emergency."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery
from django.http import Http404

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.models import User
from lineofsight.access.need_to_know import Scope
from lineofsight.access.permissions import Permission
from lineofsight.access.roles import ROLES
from lineofsight.record.gate import moment
from lineofsight.record.models import (
    Allocation,
    BreakGlass,
    CaseStep,
    Exclusion,
    Person,
    Restriction,
    Seal,
    SealedOpening,
)
from lineofsight.record.models.need_to_know import kept_from, locked_to
from lineofsight.record.models.sealing import sealed_from

MARKS = ("is_restricted", "glass_until", "sealed_until")
A_YEAR = timedelta(days=365)
CAN_READ = [k for k, r in ROLES.items() if r.scope == Scope.EVERYONE and Permission.RECORD_READ in r.permissions]


class RecordRestricted(Exception):
    """The record is locked to the reader, who may find the name. Whoever catches it shows the locked page."""

    def __init__(self, pk: int) -> None:
        """This function will keep which record it is."""
        self.pk = pk
        super().__init__("This record is restricted.")


class NoSuchRestriction(Http404):
    """There is no such person, restriction or exclusion for this reader."""


def why_absent(pk: int | None, *, by: Any, otherwise: Http404) -> Exception:
    """This function will return what to raise when a record is not there for a reader.

    RecordRestricted when it is locked to them; else `otherwise`, which remembers as `kept_out` whose record was asked
    for by somebody kept out of it, so that the attempt is audited. `pk` may be None: then there is no such record.
    """
    if pk is not None and Person.objects.locked_to(by).filter(pk=pk).exists():
        return RecordRestricted(pk)
    if pk is not None and kept_from(by).filter(person=pk).exists():
        otherwise.kept_out = pk
    elif pk is not None and Seal.objects.filter(person=pk).exists():
        otherwise.kept_out, otherwise.why = pk, "The record is sealed."
    return otherwise


def absent_step(pk: int, *, by: Any, otherwise: Http404) -> Exception:
    """This function will return what to raise when a step is not there for a reader, as why_absent does."""
    child = CaseStep.objects.filter(pk=pk).values_list("child", flat=True).first()
    return why_absent(child, by=by, otherwise=otherwise)


def refuse_kept_out(pk: int, *, by: Any) -> None:
    """This function will raise NoSuchRestriction for who is kept out of a record, or when it is sealed."""
    if kept_from(by).filter(person=pk).exists() or sealed_from(by, at=moment(None)).filter(person=pk).exists():
        absent = NoSuchRestriction("Nobody on the record has that number.")
        absent.kept_out = pk
        raise absent


def with_marks(rows: QuerySet, *, by: Any, at: datetime | None = None, person: str = "pk") -> QuerySet:
    """This function will add to people `is_restricted`, and `glass_until`: when a glass `by` has broken expires.

    `sealed_until` is when a sealed record that `by` has opened is shut again: None for a record that is not sealed.
    Rows about people, as steps are, tell in `person` how they name them.
    """
    at, whose = moment(at), OuterRef(person)
    broken = BreakGlass.objects.holding(at=at).filter(account=by, restriction__person=whose)
    opened = SealedOpening.objects.holding(at=at).filter(account=by, sealing__seals__person=whose)
    return rows.annotate(
        is_restricted=Exists(Restriction.objects.in_force(at=at).filter(person=whose)),
        glass_until=Subquery(
            broken.filter(restriction__ended_at=None).order_by("-expires_at").values("expires_at")[:1]
        ),
        sealed_until=Subquery(opened.order_by("-expires_at").values("expires_at")[:1]),
    )


def mark(person: Person, *, by: Any, at: datetime | None = None) -> None:
    """This function will set what with_marks adds on a person already read."""
    marked = with_marks(Person.objects.filter(pk=person.pk), by=by, at=at).values(*MARKS)
    for name, value in marked.get().items():
        setattr(person, name, value)


def take_marks(person: Person, *, row: Any) -> None:
    """This function will set on a person what with_marks added to a row about them, which was read with them."""
    for name in MARKS:
        setattr(person, name, getattr(row, name))


def names_only(rows: QuerySet | list[int], *, by: Any, at: datetime | None = None) -> list[Person]:
    """This function will return who of the people named by `rows` is locked to the reader: names, and `ask`, to show.

    `rows` are people's numbers, or a query of them as `Duty.objects...values("child")`.
    """
    at = moment(at)
    asked = Restriction.objects.in_force(at=at).filter(person=OuterRef("pk")).values("restricted_by__name")[:1]
    people = Person.objects.locked_to(by, at=at).filter(pk__in=rows).annotate(ask=Subquery(asked))
    return list(people.only("pk", "first_name", "last_name").order_by("search_last", "search_first", "pk"))


def hidden_from(by: Any, *, at: datetime) -> set[int]:
    """This function will return the numbers of the people locked to the reader, sealed, or that it is kept from.

    It asks nothing of the reader's role: an analyst, who opens no record, is not shown their numbers either.
    """
    hidden = Q(pk__in=kept_from(by)) | Q(pk__in=locked_to(by, at=at)) | Q(pk__in=sealed_from(by, at=at))
    people = Person.objects.filter(hidden)
    return set(people.values_list("pk", flat=True))


@dataclass(frozen=True)
class LockedRecord:
    """A record the reader may not open: its name, whom to ask, and until when."""

    person: Person
    restriction: Restriction


def locked_record(pk: int, *, by: Any, at: datetime) -> LockedRecord | None:
    """This function will return what may be shown of a locked record, and audit that it was refused.

    None when `by` may open it. Raises NotAllowed, and NoSuchRestriction when they may not know of anybody there.
    """
    check(by, Permission.RECORD_READ)
    person = _known(pk, by=by)
    if Person.objects.visible_to(by, at=at).filter(pk=pk).exists():
        return None
    audit.record(
        by=by, at=at, action=audit.Action.REFUSAL, subject=f"record.person:{pk}", detail={"page": "restricted"}
    )
    return LockedRecord(person, Restriction.objects.select_related("restricted_by").in_force(at=at).get(person=pk))


@dataclass(frozen=True)
class RestrictionPage:
    """A record's restriction in force, if any; who may be put on its list; and each time its glass was broken."""

    person: Person
    restriction: Restriction | None
    readers: list
    suggested: list[User]
    others: list[User]
    broken: list[BreakGlass]


def restriction_page(pk: int, *, by: Any, at: datetime) -> RestrictionPage:
    """This function will return how a record is restricted. Raises NotAllowed and NoSuchRestriction."""
    check(by, Permission.RECORD_RESTRICT)
    person = _known(pk, by=by)
    audit.record(by=by, at=at, action=audit.Action.READ, subject=f"record.person:{pk}", detail={"page": "restriction"})
    restriction = person.restrictions.in_force(at=at).select_related("restricted_by").first()
    readers = list(restriction.readers.select_related("account").order_by("account__name")) if restriction else []
    others = accounts_that_read().exclude(pk__in=[reader.account_id for reader in readers])
    holding = Allocation.objects.filter(child=pk, ended_on=None).values("worker__account")
    suggested = list(others.filter(Q(pk__in=holding) | Q(pk=by.pk)))
    broken = BreakGlass.objects.filter(restriction__person=pk).select_related("account", "reviewed_by")
    return RestrictionPage(person, restriction, readers, suggested, list(others), list(broken.order_by("-opened_at")))


@dataclass(frozen=True)
class ExclusionsPage:
    """Who is kept out of a record, and who else could be."""

    person: Person
    exclusions: list[Exclusion]
    accounts: list[User]


def exclusions_page(pk: int, *, by: Any, at: datetime) -> ExclusionsPage:
    """This function will return who is kept out of a record. Raises NotAllowed and NoSuchRestriction."""
    check(by, Permission.EXCLUSION_SET)
    person = _known(pk, by=by)
    audit.record(by=by, at=at, action=audit.Action.READ, subject=f"record.person:{pk}", detail={"page": "exclusions"})
    rows = person.exclusions.filter(ended_at=None).select_related("account", "recorded_by").order_by("account__name")
    return ExclusionsPage(person, list(rows), list(accounts_that_read().exclude(pk=by.pk)))


def exclusion_to_end(pk: int, *, by: Any) -> Exclusion:
    """This function will return an exclusion to end. Raises NotAllowed and NoSuchRestriction."""
    check(by, Permission.EXCLUSION_SET)
    theirs = Exclusion.objects.filter(ended_at=None, person__in=Person.objects.known_to(by))
    found = theirs.filter(pk=pk).select_related("person", "account").first()
    if found is None:
        raise NoSuchRestriction("There is no such exclusion.")
    return found


def person_to_declare(pk: int, *, by: Any) -> Person:
    """This function will return a person to declare a conflict of interest about. Raises NoSuchRestriction."""
    check(by, Permission.RECORD_READ)
    return _known(pk, by=by)


def accounts_that_read() -> QuerySet[User]:
    """This function will return the accounts that may read records, by name."""
    return User.objects.filter(is_active=True, role__in=CAN_READ).order_by("name", "username")


@dataclass(frozen=True)
class GlassCounts:
    """How often the glass was broken in a year, how often without need, and what waits for a review."""

    broken: int
    unjustified: int
    waiting: int
    overdue: int


@dataclass(frozen=True)
class GlassPage:
    """Records opened in an emergency: those to review, the longest waiting first, and those reviewed, newest first."""

    waiting: list[BreakGlass]
    reviewed: list[BreakGlass]
    counts: GlassCounts
    on: date


def glass_page(*, by: Any, on: date, at: datetime) -> GlassPage:
    """This function will return what was opened in an emergency in a year, of people `by` may know of.

    Raises NotAllowed.
    """
    check(by, Permission.BREAK_GLASS_REVIEW)
    rows = _broken(by=by)
    lately = rows.filter(opened_at__gt=at - A_YEAR)
    overdue = Q(reviewed_at=None, review_due_on__lt=on)
    counted = rows.aggregate(
        broken=Count("pk", filter=Q(opened_at__gt=at - A_YEAR)),
        unjustified=Count("pk", filter=Q(opened_at__gt=at - A_YEAR, is_justified=False)),
        waiting=Count("pk", filter=Q(reviewed_at=None)),
        overdue=Count("pk", filter=overdue),
    )
    waiting = list(rows.filter(reviewed_at=None).order_by("review_due_on", "pk"))
    reviewed = list(lately.filter(reviewed_at__isnull=False).order_by("-reviewed_at")[:50])
    return GlassPage(waiting, reviewed, GlassCounts(**counted), on)


def glass_to_review(pk: int, *, by: Any) -> BreakGlass:
    """This function will return a broken glass to review. Raises NotAllowed and NoSuchRestriction."""
    check(by, Permission.BREAK_GLASS_REVIEW)
    found = _broken(by=by).filter(pk=pk).first()
    if found is None:
        raise NoSuchRestriction("There is no such emergency.")
    return found


def glass_panel(*, by: Any, on: date, at: datetime) -> dict | None:
    """This function will return what waits for the reader's review, other than their own. None when nothing does."""
    waiting = list(_broken(by=by).filter(reviewed_at=None).exclude(account=by).order_by("review_due_on", "pk")[:10])
    return {"waiting": waiting, "on": on} if waiting else None


def _broken(*, by: Any) -> QuerySet[BreakGlass]:
    known = BreakGlass.objects.filter(restriction__person__in=Person.objects.known_to(by))
    return known.select_related("account", "reviewed_by", "restriction__person", "restriction__restricted_by")


def _known(pk: int, *, by: Any) -> Person:
    person = Person.objects.known_to(by).filter(pk=pk).first()
    if person is None:
        raise why_absent(pk, by=by, otherwise=NoSuchRestriction("Nobody on the record has that number."))
    return person
