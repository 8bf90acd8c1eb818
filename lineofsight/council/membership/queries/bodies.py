"""The council's bodies, and one of them: its places, who filled them when, what it inherited, and its meetings."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Max, OuterRef, Q, QuerySet, Subquery
from django.http import Http404

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.allowing import may_run
from lineofsight.bodies.models import Body, Meeting, Membership, StandingItem
from lineofsight.bodies.queries.standing_items import standing_items
from lineofsight.council.membership.absence import Absence, absences
from lineofsight.council.membership.models import CouncilBody, MunicipalYear, Training
from lineofsight.council.membership.operations.training import never_inducted
from lineofsight.council.membership.roster import Roster, in_order, roster
from lineofsight.statute.municipal_year import municipal_year


class NoSuchCouncilBody(Http404):
    """There is no such body of the council, or nothing of that number in it."""


@dataclass(frozen=True)
class CouncilBodyPage:
    """A body of the council, who sits on it now and sat on it before, what it inherited, and its meetings.

    `updates` come to it again and again. `unsigned` are minutes of bodies it follows that nobody approved.
    `published_at` is empty until it was published. `may_publish` says who runs it may do so, also once it has ended.
    """

    roster: Roster
    left: list[Membership]
    ahead: list[Meeting]
    before: list[Meeting]
    follows: list[Body]
    unsigned: list[Meeting]
    absences: list[Absence]
    published_at: datetime | None
    updates: list[StandingItem]
    training: list[Training]
    not_inducted: list[str]
    can_run: bool
    may_publish: bool


def council_bodies(by: Any, *, on: date, at: datetime) -> QuerySet[CouncilBody]:
    """This function will return the council's bodies that have not ended, with `next_at`. Raises NotAllowed."""
    check(by, Permission.COUNCIL_READ)
    planned = Meeting.objects.filter(body=OuterRef("body"), status="planned", starts_at__gte=at).order_by("starts_at")
    rows = CouncilBody.objects.visible_to(by).filter(body__in=Body.objects.on(on)).select_related("body")
    rows = rows.prefetch_related("body__memberships", "body__terms").order_by("body__name", "pk")
    return rows.annotate(next_at=Subquery(planned.values("starts_at")[:1]))


def council_body(slug: str, *, by: Any) -> CouncilBody:
    """This function will return a body of the council by its word in addresses. Raises NotAllowed, NoSuchCouncilBody.

    One that has ended is found too.
    """
    check(by, Permission.COUNCIL_READ)
    rows = CouncilBody.objects.visible_to(by).select_related("body__parent", "body__successor")
    found = rows.filter(slug=slug).first()
    if found is None:
        raise NoSuchCouncilBody("There is no such body.")
    return found


def ever_on(found: CouncilBody) -> list[str]:
    """This function will return the names of who sits or ever sat on a body, by name."""
    return sorted(set(found.body.memberships.values_list("name", flat=True)))


def council_body_page(slug: str, *, by: Any, on: date, at: datetime) -> CouncilBodyPage:
    """This function will return the page of a body. Raises NotAllowed and NoSuchCouncilBody."""
    found = council_body(slug, by=by)
    body = found.body
    ended = body.memberships.filter(ended_on__lte=on).select_related("appointment__decided_at")
    meetings = body.meetings.exclude(status="cancelled")
    follows = list(Body.objects.filter(successor=body).order_by("-ended_on", "pk"))
    return CouncilBodyPage(
        roster=roster(found, on=on),
        left=list(in_order(ended).order_by("-ended_on", "name", "pk")),
        ahead=list(meetings.filter(starts_at__gte=at).order_by("starts_at")[:MANY]),
        before=list(meetings.filter(starts_at__lt=at).order_by("-starts_at")[:MANY]),
        follows=follows,
        unsigned=list(_unsigned(follows)),
        absences=absences(body, on=on),
        published_at=found.published.aggregate(last=Max("published_at"))["last"],
        updates=standing_items(body, on=on),
        training=list(found.training.all()[:MANY]),
        not_inducted=never_inducted(found, on=on),
        can_run=may_run(by, kind=body.kind) and body.ended_on is None,
        may_publish=may_run(by, kind=body.kind),
    )


MANY = 12


def _unsigned(follows: list[Body]) -> QuerySet[Meeting]:
    """The meetings that were held of bodies that ended, whose minutes nobody approved: what follows approves them."""
    held = Meeting.objects.filter(body__in=follows, status="held", approved_at=None, items__minute__isnull=False)
    return held.select_related("body").distinct().order_by("starts_at", "pk")


def other_bodies(found: CouncilBody, *, by: Any) -> list[Body]:
    """This function will return the council's bodies that could go on with the work of one, by name."""
    others = CouncilBody.objects.visible_to(by).exclude(pk=found.pk).select_related("body")
    return [one.body for one in others.order_by("body__name", "pk")]


def update_of_body(pk: int, *, by: Any) -> StandingItem:
    """This function will return an update of a body of the council. Raises NotAllowed and NoSuchCouncilBody."""
    check(by, Permission.COUNCIL_READ)
    rows = StandingItem.objects.filter(body__in=CouncilBody.objects.visible_to(by).values("body"))
    found = rows.select_related("body__of_council").filter(pk=pk).first()
    if found is None:
        raise NoSuchCouncilBody("There is no such update.")
    return found


def place_on_body(pk: int, *, by: Any) -> Membership:
    """This function will return somebody's place on a body of the council. Raises NotAllowed and NoSuchCouncilBody."""
    check(by, Permission.COUNCIL_READ)
    rows = Membership.objects.filter(body__in=CouncilBody.objects.visible_to(by).values("body"))
    found = rows.select_related("body__of_council").filter(pk=pk).first()
    if found is None:
        raise NoSuchCouncilBody("There is no such member.")
    return found


def meeting_of_council(pk: int, *, by: Any) -> Meeting:
    """This function will return a meeting of a body of the council. Raises NotAllowed and NoSuchCouncilBody."""
    check(by, Permission.COUNCIL_READ)
    rows = Meeting.objects.filter(body__in=CouncilBody.objects.visible_to(by).values("body"))
    found = rows.select_related("body__of_council", "body__child").filter(pk=pk).first()
    if found is None:
        raise NoSuchCouncilBody("There is no such meeting.")
    return found


def meetings_of_full_council(*, at: datetime) -> list[Meeting]:
    """This function will return the meetings of Full Council that were held by a moment, the latest first."""
    held = Meeting.objects.filter(body__kind="full_council", status="held", starts_at__lte=at)
    return list(held.select_related("body").order_by("-starts_at", "-pk")[:24])


def year_of(day: date) -> int:
    """This function will return the municipal year of a day, as annual meetings are recorded."""
    known = dict(MunicipalYear.objects.filter(Q(year=day.year)).values_list("year", "began_on"))
    return municipal_year(day, annual_meetings=known)
