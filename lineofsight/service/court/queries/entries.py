"""How children came to be looked after or protected away from home: planned or not, by which route, how well known."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.models import CaseStep
from lineofsight.service.court.codes import ENTRY_ORDERS, ENTRY_ROUTES, ORDERS, ROUTES
from lineofsight.service.court.models import CourtOrder, Emergency

# An order made so soon after an emergency goes on with it, and is no entry of its own: a local default, in days.
GOES_ON = timedelta(days=28)
TWO_YEARS = timedelta(days=731)


@dataclass(frozen=True, kw_only=True)
class Entry:
    """How one child came away from home: on which day, by which legal route, planned or not and why."""

    step: CaseStep
    on: date
    route: str
    is_planned: bool
    why: str
    days_known: int | None

    @property
    def known(self) -> str:
        """For how long something had been open with us, in words."""
        if self.days_known is None:
            return "Nothing was open"
        return f"{self.days_known} {'day' if self.days_known == 1 else 'days'}"


def entries(by: Any, *, on: date) -> list[Entry]:
    """This function will return how children came away from home in the two years before a day, the latest first.

    An emergency is unplanned. A first care order, interim or not, is planned, unless the hearing was at short notice.
    One that follows an emergency within four weeks goes on with it. Raises NotAllowed.
    """
    check(by, Permission.TEAM_WORK_READ)
    since = on - TWO_YEARS
    soon = Emergency.objects.visible_to(by).filter(step__started_on__gt=since - GOES_ON, step__started_on__lte=on)
    soon = list(soon.filter(route__in=ENTRY_ROUTES).select_related("step__child"))
    ordered = _first_orders(by, since=since, on=on, after=soon)
    open_then = _open_before([*(one.step for one in soon), *(one.step for one in ordered)])
    found = [_of_emergency(one, open_then) for one in soon if one.step.started_on > since]
    found += [_of_order(one, open_then) for one in ordered]
    return sorted(found, key=lambda one: (one.on, one.step.pk), reverse=True)


def _first_orders(by: Any, *, since: date, on: date, after: Iterable[Emergency]) -> list[CourtOrder]:
    """This function will return the first order of each proceedings, where a child came into care by it."""
    rows = CourtOrder.objects.visible_to(by).filter(kind__in=ENTRY_ORDERS, step__kind="care_proceedings")
    rows = rows.filter(made_on__lte=on).select_related("step__child", "step__care_proceedings")
    first: dict[int, CourtOrder] = {}
    for order in rows.order_by("made_on", "pk"):
        first.setdefault(order.step_id, order)
    days = defaultdict(list)
    for one in after:
        days[one.step.child_id].append(one.step.started_on)
    return [
        order
        for order in first.values()
        if order.made_on > since and not any(d <= order.made_on <= d + GOES_ON for d in days[order.step.child_id])
    ]


def _open_before(steps: list[CaseStep]) -> dict[int, list[tuple[int, date, date | None]]]:
    """This function will return what each child's record held: number, start and end of each step. One query."""
    rows = CaseStep.objects.filter(child__in={step.child_id for step in steps}).order_by("started_on")
    found = defaultdict(list)
    for child, pk, started_on, stopped_on in rows.values_list("child", "pk", "started_on", "stopped_on"):
        found[child].append((pk, started_on, stopped_on))
    return found


def _days(step: CaseStep, on: date, open_then: dict) -> int | None:
    """This function will return for how many days the longest of what was open had run by a day; None where none was.

    Open is what was open when `step` began: pre-proceedings end as the proceedings begin that bring a child into care.
    """
    before = [
        started for pk, started, stopped in open_then[step.child_id]
        if started <= on and (stopped is None or stopped >= step.started_on)
        and (pk < step.pk or started < step.started_on)
    ]  # fmt: skip
    return (on - min(before)).days if before else None


def _of_emergency(one: Emergency, open_then: dict) -> Entry:
    on = one.step.started_on
    return Entry(
        step=one.step, on=on, route=ROUTES[one.route].name, is_planned=False, why="An emergency",
        days_known=_days(one.step, on, open_then),
    )  # fmt: skip


def _of_order(order: CourtOrder, open_then: dict) -> Entry:
    notice = order.step.care_proceedings.get_short_notice_display()
    why = f"Heard at short notice: {notice.lower()}" if notice else "Decided before it was applied for"
    return Entry(
        step=order.step, on=order.made_on, route=ORDERS[order.kind].name, is_planned=not notice, why=why,
        days_known=_days(order.step, order.made_on, open_then),
    )  # fmt: skip


def entries_by_quarter(rows: Iterable[Entry]) -> dict[tuple[date, bool], int]:
    """This function will return how many entries of each quarter were planned, and how many were not."""
    counted: dict[tuple[date, bool], int] = defaultdict(int)
    for one in rows:
        counted[date(one.on.year, (one.on.month - 1) // 3 * 3 + 1, 1), one.is_planned] += 1
    return dict(counted)
