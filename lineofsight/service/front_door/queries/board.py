"""The board: every contact that waits for something, most urgent first, and those decided lately."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from django.db.models import Case, Count, Exists, OuterRef, Prefetch, Q, QuerySet, Value, When

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.models import Allocation, CaseStep, Duty, Person, Residence, Worker
from lineofsight.record.queries.need_to_know import names_only
from lineofsight.service.front_door.models import AgencyCheck
from lineofsight.service.front_door.queries.contacts import REPEATED_WITHIN
from lineofsight.service.front_door.queries.timing import Left, time_left
from lineofsight.web.numbers import number_in
from lineofsight.web.paging import Page

LATELY = timedelta(days=7)
PER_PAGE = 50
UNRATED, ME, NOBODY = "unrated", "me", "nobody"
# What nobody has rated may be red, so it comes straight after red.
URGENCY = Case(
    When(contact__rag="red", then=Value(0)),
    When(contact__rag="", then=Value(1)),
    When(contact__rag="amber", then=Value(2)),
    default=Value(3),
)


class Tab(StrEnum):
    """Where a contact stands on the board."""

    label: str

    NEW = "new", "New"
    SCREENING = "screening", "Being screened"
    PARTNER = "partner", "With a partner"
    READY = "ready", "Ready to decide"
    DECIDED = "decided", "Decided lately"

    def __new__(cls, value: str, label: str) -> "Tab":
        """This function will make the tab a plain string that also carries its label."""
        tab = str.__new__(cls, value)
        tab._value_ = value
        tab.label = label
        return tab


# A red contact can be decided before it is screened, so it is ready as soon as it is rated.
RED = Q(contact__rag="red")
# An agency was asked and has not answered, so that the worker can do nothing but wait or chase.
WAITED_FOR = AgencyCheck.objects.unanswered().filter(contact__step=OuterRef("pk"))
# A home outside our wards, with a postcode: see queries.councils.
ELSEWHERE = Residence.objects.filter(person=OuterRef("child"), kind="home", ended_on=None, address__ward=None).exclude(
    address__postcode=""
)
BEGUN = Q(contact__screening__isnull=False, contact__screening__completed_at=None)
STANDING = {
    Tab.NEW: Q(contact__screening=None) & ~RED,
    Tab.SCREENING: BEGUN & ~RED & ~Q(Exists(WAITED_FOR)),
    Tab.PARTNER: BEGUN & ~RED & Q(Exists(WAITED_FOR)),
    Tab.READY: Q(contact__screening__completed_at__isnull=False) | RED,
}


@dataclass(frozen=True)
class Card:
    """One contact on the board."""

    step: CaseStep
    siblings: int
    left: Left | None
    repeats: int = 0
    days: int = 0

    @property
    def contact(self) -> Any:
        """The contact itself."""
        return self.step.contact

    @property
    def holder(self) -> Worker | None:
        """Who holds it, or None while it waits in the team's tray."""
        held = self.step.held_now
        return held[0].worker if held else None


@dataclass(frozen=True)
class Board:
    """One tab of the board: its cards, how many wait in every tab, and who holds contacts now."""

    tab: Tab
    counts: dict[str, int]
    page: Page
    cards: list[Card]
    holders: list[Worker]
    restricted: list[Person]


def board_of(
    *,
    by: Any,
    at: datetime,
    tab: str = Tab.NEW,
    rag: str = "",
    holder: str = "",
    late: str = "",
    page: str | None = None,
) -> Board:
    """This function will return a tab of the board, most urgent first and then longest waiting.

    `rag` is a colour or "unrated"; `holder` is "me", "nobody" or a worker's number; `late` not empty keeps those past
    their time to decide; empty is all. Raises NotAllowed.
    """
    check(by, Permission.BOARD_READ)
    tab = Tab(tab) if tab in set(Tab) else Tab.NEW
    rows = _narrowed(_rows(tab, by=by, at=at), rag=rag, holder=holder, by=by)
    rows = rows.filter(past_time(at)) if late else rows
    shown = Page.of(_with_details(rows, tab), number=page, per_page=PER_PAGE)
    siblings, repeats = _siblings(shown.items), _repeats(shown.items)
    cards = [
        Card(step, siblings[step.group], time_left(_clock(step), at=at), repeats[step.pk], (at - step.started_at).days)
        for step in shown.items
    ]
    audit.record(
        by=by, at=at, action=audit.Action.READ, subject="front_door.board",
        detail={"tab": tab, "people": sorted({step.child_id for step in shown.items})},
    )  # fmt: skip
    restricted = names_only(_rows(tab, by=by, at=at, names=True).values("child"), by=by, at=at)
    return Board(tab, _counts(by=by, at=at), shown, cards, _holders(by=by), restricted)


def open_contacts(*, by: Any, names: bool = False) -> QuerySet[CaseStep]:
    """This function will return the open contacts that `by` may open, or with `names` those to name the child of."""
    steps = CaseStep.objects.known_to(by) if names else CaseStep.objects.visible_to(by)
    return steps.open().filter(kind="contact")


def _rows(tab: Tab, *, by: Any, at: datetime, names: bool = False) -> QuerySet[CaseStep]:
    if tab == Tab.DECIDED:
        steps = CaseStep.objects.known_to(by) if names else CaseStep.objects.visible_to(by)
        decided = steps.filter(contact__decision__decided_at__gte=at - LATELY)
        return decided.order_by("-contact__decision__decided_at", "pk")
    return open_contacts(by=by, names=names).filter(STANDING[tab]).order_by(URGENCY, "started_at", "pk")


def _narrowed(rows: QuerySet[CaseStep], *, rag: str, holder: str, by: Any) -> QuerySet[CaseStep]:
    if rag:
        rows = rows.filter(contact__rag="" if rag == UNRATED else rag)
    held = {"allocations__ended_on": None}
    if holder == ME:
        return rows.filter(allocations__worker__account=by, **held)
    if holder == NOBODY:
        return rows.filter(allocations__worker=None, allocations__isnull=False, **held)
    worker = number_in(holder)
    return rows.filter(allocations__worker=worker, **held) if worker is not None else rows


def past_time(at: datetime) -> Q:
    """This function will return the condition that an open contact is past its time to be decided."""
    return Q(duties__clock_code="FD-CONTACT-DEC", duties__met_on=None, duties__due_at__lt=at)


def _with_details(rows: QuerySet[CaseStep], tab: Tab) -> QuerySet[CaseStep]:
    holding = Allocation.objects.filter(ended_on=None).select_related("worker")
    clocks = Duty.objects.filter(clock_code="FD-CONTACT-DEC")
    related = [
        "child",
        "contact__screening",
        "contact__notification",
        *(["contact__decision__decided_by"] if tab == Tab.DECIDED else []),
    ]
    return (
        rows.select_related(*related)
        .annotate(is_elsewhere=Exists(ELSEWHERE))
        .prefetch_related(
            Prefetch("allocations", queryset=holding, to_attr="held_now"),
            Prefetch("duties", queryset=clocks, to_attr="clocks"),
        )
    )


def _clock(step: CaseStep) -> Duty | None:
    """This function will return the running duty to decide: a decided contact has none."""
    return step.clocks[0] if step.clocks and step.stopped_on is None else None


def _siblings(steps: list[CaseStep]) -> Counter:
    """This function will return, for each group, how many other children came in with the one shown."""
    groups = {step.group for step in steps if step.group is not None}
    if not groups:
        return Counter()
    rows = CaseStep.objects.filter(group__in=groups, kind="contact").values("group").annotate(n=Count("pk"))
    return Counter({row["group"]: row["n"] - 1 for row in rows})


def _repeats(steps: list[CaseStep]) -> Counter:
    """This function will return, for each contact shown, how many earlier ones of the child came in the 90 days before.

    One that was sent back counts as well, so that what is below the threshold still builds a picture.
    """
    if not steps:
        return Counter()
    since = min(step.started_on for step in steps) - REPEATED_WITHIN
    earlier = CaseStep.objects.filter(kind="contact", child__in={s.child_id for s in steps}, started_on__gte=since)
    dated = list(earlier.values_list("pk", "child", "started_at"))
    return Counter(
        {
            step.pk: sum(
                child == step.child_id
                and pk != step.pk
                and step.started_at - REPEATED_WITHIN <= came <= step.started_at
                for pk, child, came in dated
            )
            for step in steps
        }
    )


def _counts(*, by: Any, at: datetime) -> dict[str, int]:
    waiting = (
        open_contacts(by=by).order_by().aggregate(**{tab.value: Count("pk", filter=q) for tab, q in STANDING.items()})
    )
    return {**waiting, Tab.DECIDED.value: _rows(Tab.DECIDED, by=by, at=at).order_by().count()}


def _holders(*, by: Any) -> list[Worker]:
    holding = Allocation.objects.filter(ended_on=None, step__in=open_contacts(by=by).values("pk"))
    return list(Worker.objects.filter(pk__in=holding.values("worker")).order_by("name"))


def ready_to_decide(*, by: Any, on: Any, at: datetime) -> dict[str, int] | None:
    """This function will return how many contacts wait for a manager, and how many are red or late, for the home page.

    None when none waits.
    """
    rows = open_contacts(by=by).filter(STANDING[Tab.READY]).order_by()
    counted = rows.aggregate(
        waiting=Count("pk", distinct=True),
        red=Count("pk", filter=RED, distinct=True),
        late=Count("pk", filter=past_time(at), distinct=True),
    )
    return counted if counted["waiting"] else None
