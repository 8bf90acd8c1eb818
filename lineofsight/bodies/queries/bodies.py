"""The bodies there are, and one of them: what it is for, who sits on it, when it meets."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Case, Count, OuterRef, Q, QuerySet, Subquery, When
from django.db.models.functions import Coalesce
from django.http import Http404

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.models import User
from lineofsight.access.need_to_know import Scope, scope_of
from lineofsight.access.permissions import Permission
from lineofsight.access.roles import ROLES
from lineofsight.bodies.kinds import AGENCIES
from lineofsight.bodies.models import Action, Attendance, Body, Meeting, Membership, StandingItem, Terms
from lineofsight.bodies.noting import subject
from lineofsight.bodies.queries.actions import actions_of_body
from lineofsight.bodies.queries.standing_items import standing_items
from lineofsight.record.queries.need_to_know import why_absent

YEAR = timedelta(days=365)
RANKED = ("attended", "report", "apologies", "absent", "")
OWNS = [key for key, role in ROLES.items() if Permission.ACTION_OWN in role.permissions]


class NoSuchBody(Http404):
    """There is no such body or place on one, among those the reader may know of."""


@dataclass(frozen=True)
class AgencyCame:
    """How one agency took part in the meetings of a body that were held: in how many each way."""

    agency: str
    meetings: int
    attended: int
    report: int
    apologies: int
    absent: int


@dataclass(frozen=True)
class BodyPage:
    """A body, its terms that hold now and those before, who sits on it, its meetings, and what agencies took part.

    `actions` are the open ones of its meetings; `came` is of the last twelve months.
    """

    body: Body
    terms: Terms | None
    earlier: list[Terms]
    members: list[Membership]
    left: list[Membership]
    meetings: QuerySet[Meeting]
    actions: list[Action]
    came: list[AgencyCame]
    parts: list[Body]
    standing: list[StandingItem]


def bodies_known_to(by: Any, *, on: date, at: datetime) -> QuerySet[Body]:
    """This function will return the bodies `by` may know of that have not ended, by name.

    Those about one child come last. Each has `next_at`, when it meets next (or None), and `member_count`. Raises
    NotAllowed.
    """
    check(by, Permission.BODY_READ)
    ahead = Meeting.objects.filter(body=OuterRef("pk"), status="planned", starts_at__gte=at).order_by("starts_at")
    sitting = Membership.objects.on(on).filter(body=OuterRef("pk")).order_by().values("body")
    rows = Body.objects.visible_to(by, at=at).on(on).select_related("child")
    return rows.annotate(
        next_at=Subquery(ahead.values("starts_at")[:1]),
        member_count=Coalesce(Subquery(sitting.annotate(how_many=Count("pk")).values("how_many")), 0),
    ).order_by(Case(When(child=None, then=0), default=1), "name", "pk")


def body_known_to(by: Any, *, pk: int, at: datetime) -> Body:
    """This function will return a body that `by` may know of. Raises NotAllowed, RecordRestricted and NoSuchBody."""
    check(by, Permission.BODY_READ)
    rows = Body.objects.visible_to(by, at=at).select_related("child", "parent", "successor")
    found = rows.filter(pk=pk).first()
    if found is None:
        child = Body.objects.filter(pk=pk).values_list("child", flat=True).first()
        raise why_absent(child, by=by, otherwise=NoSuchBody("There is no such body."))
    return found


def body_page(pk: int, *, by: Any, on: date, at: datetime) -> BodyPage:
    """This function will return a body's page, and write in the audit that it was read. Raises as body_known_to."""
    body = body_known_to(by, pk=pk, at=at)
    audit.record(
        by=by, at=at, action=audit.Action.READ, subject=subject(child=body.child, body=body),
        detail={"page": "body", "body": body.pk},
    )  # fmt: skip
    terms = list(body.terms.order_by("-started_on", "-pk"))
    held = next((one for one in terms if one.started_on <= on and (one.ended_on is None or one.ended_on > on)), None)
    members = list(body.memberships.order_by("name", "pk"))
    sitting = [one for one in members if one.ended_on is None or one.ended_on > on]
    return BodyPage(
        body=body,
        terms=held,
        earlier=[one for one in terms if one is not held],
        members=sitting,
        left=[one for one in members if one not in sitting],
        actions=actions_of_body(body, by=by, at=at),
        came=attendance_by_agency(body, since=on - YEAR),
        parts=list(Body.objects.visible_to(by, at=at).filter(parent=body).order_by("name")),
        standing=standing_items(body, on=on) if body.child_id is None else [],
        meetings=body.meetings.select_related("approved_in").order_by("-starts_at", "-pk"),
    )


def attendance_by_agency(body: Body, *, since: date) -> list[AgencyCame]:
    """This function will count in how many meetings held since a day each agency took part, and how.

    An agency came to a meeting when anybody of it did; else its report counts, else its apologies.
    """
    rows = Attendance.objects.filter(meeting__body=body, meeting__status="held", meeting__starts_at__date__gte=since)
    best: dict[str, dict[int, str]] = {}
    for agency, meeting, how in rows.values_list("agency", "meeting", "how"):
        before = best.setdefault(agency, {}).get(meeting, "")
        best[agency][meeting] = min(before, how, key=RANKED.index)
    return sorted((_counted(agency, meetings) for agency, meetings in best.items()), key=lambda one: one.agency)


def _counted(agency: str, meetings: dict[int, str]) -> AgencyCame:
    count = Counter(how or "absent" for how in meetings.values())
    ways = {how: count[how] for how in ("attended", "report", "apologies", "absent")}
    return AgencyCame(AGENCIES[agency], count.total(), **ways)


def bodies_that_could_be(body: Body, *, by: Any, at: datetime) -> list[Body]:
    """This function will return the bodies that may be the parent or the successor of one, by name."""
    rows = Body.objects.visible_to(by, at=at).exclude(pk=body.pk).filter(Q(child=None) | Q(child=body.child_id))
    return list(rows.order_by("name", "pk"))


def membership_known_to(by: Any, *, pk: int, at: datetime) -> Membership:
    """This function will return somebody's place on a body that `by` may know of. Raises as body_known_to."""
    found = Membership.objects.filter(pk=pk).select_related("body").first()
    if found is None:
        raise NoSuchBody("There is no such member.")
    body_known_to(by, pk=found.body_id, at=at)
    return found


def accounts_that_own(by: Any = None) -> QuerySet[User]:
    """This function will return the accounts whose role lets them own actions and sit on bodies, by name.

    To a partner none is named: they hand over to somebody of their own agency, in words.
    """
    if by is not None and scope_of(by) == Scope.OWN_REFERRALS:
        return User.objects.none()
    return User.objects.filter(is_active=True, role__in=OWNS).order_by("name", "pk")
