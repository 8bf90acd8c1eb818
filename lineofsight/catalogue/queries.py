"""The catalogue with its waits, one service with who uses it, and one child's referral."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from statistics import median
from typing import Any

from django.db.models import Count, Min, Q, QuerySet
from django.http import Http404
from django.utils import timezone

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.models import Body
from lineofsight.catalogue.models import OutsideRequest, Service, ServiceRequest, Session
from lineofsight.catalogue.operations.requests import why_not_for
from lineofsight.record.models import CaseStep, Person, Post, Residence, Team
from lineofsight.record.queries.need_to_know import mark, why_absent
from lineofsight.statute.steps import STEPS

SHOWN = 20
WAITS_OVER = timedelta(days=182)
NO_WORK = "Asked for by itself"
CAME = Q(sessions__how=Session.How.ATTENDED)


class NotInCatalogue(Http404):
    """There is no such service or referral among those the reader may know of."""


@dataclass(frozen=True)
class Offered:
    """A service as the catalogue lists it. `wait` is the median of days to the first session, lately; None unknown."""

    service: Service
    taking: int
    waiting: int
    wait: int | None
    on: date

    @property
    def is_full(self) -> bool:
        """Whether every place is taken."""
        return self.service.places is not None and self.taking >= self.service.places

    @property
    def money_ends_soon(self) -> bool:
        """Whether the money has ended, or ends within three months."""
        until = self.service.funded_until
        return until is not None and until <= self.on + timedelta(days=91)


def catalogue(*, on: date) -> list[Offered]:
    """This function will return the services there are, by name, with how full they are and how long the wait is."""
    services = list(Service.objects.on(on).select_related("provider", "team", "panel", "contract").order_by("name"))
    rows = ServiceRequest.objects.filter(service__in=services)
    taking, waiting = Counter(), Counter()
    for service, answer in rows.filter(ended_on=None).exclude(answer="declined").values_list("service", "answer"):
        (taking if answer else waiting)[service] += 1
    begun = rows.filter(asked_on__gte=on - WAITS_OVER).annotate(first=Min("sessions__on", filter=CAME))
    waits: dict[int, list[int]] = {}
    for service, asked_on, first in begun.exclude(first=None).values_list("service", "asked_on", "first"):
        waits.setdefault(service, []).append((first - asked_on).days)
    return [
        Offered(one, taking[one.pk], waiting[one.pk], round(median(waits[one.pk])) if one.pk in waits else None, on)
        for one in services
    ]


@dataclass(frozen=True)
class ServicePage:
    """One service: how full it is, how it turned out by outcome, who took part by ward, and from what work."""

    offered: Offered
    outcomes: list[tuple[str, int]]
    wards: list[tuple[str, int]]
    came_from: list[tuple[str, int]]
    requests: QuerySet[ServiceRequest]


def service_page(pk: int, *, by: Any, on: date) -> ServicePage:
    """This function will return a service for its page. Raises NotInCatalogue."""
    offered = next((one for one in catalogue(on=on) if one.service.pk == pk), None)
    if offered is None:
        raise NotInCatalogue("There is no such service now.")
    ended = ServiceRequest.objects.filter(service=pk).exclude(outcome="")
    told = dict(ended.order_by().values_list("outcome").annotate(n=Count("pk")))
    rows = ServiceRequest.objects.visible_to(by).filter(service=pk).select_related("child", "service")
    return ServicePage(
        offered=offered,
        outcomes=[(label, told.get(code, 0)) for code, label in ServiceRequest.Outcome.choices],
        wards=taken_part_by_ward([pk]),
        came_from=work_it_came_from([pk]),
        requests=rows.order_by("-asked_on", "-pk"),
    )


def taken_part_by_ward(services: list[int]) -> list[tuple[str, int]]:
    """This function will return how many children of each ward, as they live now, came to a session of the services."""
    came = ServiceRequest.objects.filter(CAME, service__in=services).values("child")
    homes = Residence.objects.filter(person__in=came, ended_on=None, address__ward__isnull=False)
    return sorted(homes.order_by().values_list("address__ward__name").annotate(n=Count("person", distinct=True)))


def work_it_came_from(services: list[int]) -> list[tuple[str, int]]:
    """This function will return how many requests for the services came of each kind of work, the most first."""
    rows = ServiceRequest.objects.filter(service__in=services).order_by()
    counts = rows.values_list("step__kind").annotate(n=Count("pk"))
    named = [(STEPS[kind].name if kind else NO_WORK, number) for kind, number in counts]
    return sorted(named, key=lambda pair: (-pair[1], pair[0]))


@dataclass(frozen=True)
class RequestPage:
    """One child's referral to a service, with its sessions, and the forms of partners who asked for it."""

    request: ServiceRequest
    sessions: list[Session]
    outside: list[OutsideRequest]
    on: date

    @property
    def wait(self) -> int:
        """The days from asking to the first session they came to, or until today."""
        first = min((one.on for one in self.sessions if one.how == Session.How.ATTENDED), default=self.on)
        return (first - self.request.asked_on).days


def request_page(pk: int, *, by: Any, at: datetime) -> RequestPage:
    """This function will return a child's referral, and write in the audit that it was read. Raises NotInCatalogue."""
    check(by, Permission.RECORD_READ)
    rows = ServiceRequest.objects.visible_to(by).select_related(
        "child", "service__provider", "service__team", "service__panel", "asked_by", "item__meeting"
    )
    found = rows.filter(pk=pk).first()
    if found is None:
        child = ServiceRequest.objects.filter(pk=pk).values_list("child", flat=True).first()
        raise why_absent(child, by=by, otherwise=NotInCatalogue("There is no such referral."))
    mark(found.child, by=by, at=at)
    audit.record(
        by=by, at=at, action=audit.Action.READ, subject=f"record.person:{found.child_id}",
        detail={"page": "service request", "request": pk},
    )  # fmt: skip
    outside = list(found.from_outside.select_related("by").order_by("at"))
    return RequestPage(found, list(found.sessions.order_by("-on")), outside, timezone.localdate(at))


@dataclass(frozen=True)
class Asking:
    """A child for whom a service is sought: what could take them, what could not and why, and what they have had."""

    child: Person
    steps: list[CaseStep]
    could: list[Offered]
    could_not: list[tuple[Service, str]]
    had: list[ServiceRequest]


def asking_for(pk: int, *, by: Any, at: datetime) -> Asking:
    """This function will return what the catalogue holds for a child. Raises NotInCatalogue."""
    child = Person.objects.visible_to(by, at=at).filter(pk=pk).first()
    if child is None:
        raise why_absent(pk, by=by, otherwise=NotInCatalogue("Nobody on the record has that number."))
    on = timezone.localdate(at)
    mark(child, by=by, at=at)
    audit.record(
        by=by, at=at, action=audit.Action.READ, subject=f"record.person:{pk}", detail={"page": "services for a child"}
    )
    listed = [(one, why_not_for(one.service, child=child, on=on)) for one in catalogue(on=on)]
    return Asking(
        child=child,
        steps=list(CaseStep.objects.open().filter(child=child).order_by("-started_on")),
        could=[one for one, why in listed if not why],
        could_not=[(one.service, why) for one, why in listed if why],
        had=list(ServiceRequest.objects.filter(child=child).select_related("service").order_by("-asked_on")),
    )


def outside_request(pk: int, *, by: Any) -> OutsideRequest:
    """This function will return a partner's form, for who may open the child's record. Raises NotInCatalogue."""
    check(by, Permission.RECORD_READ)
    found = OutsideRequest.objects.visible_to(by).select_related("request__service", "request__child").filter(pk=pk)
    if not found:
        raise NotInCatalogue("There is no such request.")
    return found[0]


def asked_of_my_teams(*, by: Any, on: date, at: datetime) -> list[ServiceRequest] | None:
    """This function will return the requests that wait for the teams of a reader, the oldest first; None for none."""
    mine = Post.objects.filter(worker__account=by, ended_on=None).values("team")
    rows = ServiceRequest.objects.visible_to(by, at=at).filter(answer="", service__team__in=mine)
    return list(rows.select_related("child", "service").order_by("asked_on", "pk")[:SHOWN]) or None


def routes(*, by: Any, on: date, at: datetime) -> tuple[list[Team], list[Body]]:
    """This function will return the teams and panels to which requests for a service can go, by name."""
    check(by, Permission.CATALOGUE_CHANGE)
    panels = Body.objects.visible_to(by, at=at).on(on).filter(child=None, kind="panel")
    return list(Team.objects.on(on).order_by("name")), list(panels.order_by("name"))
