"""The strategy with how it goes, its actions and measures, and what its board receives at each meeting."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Count, Prefetch, Q
from django.http import Http404

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.models import Action, Body, Meeting, StandingItem
from lineofsight.catalogue.models import ServiceRequest, Session
from lineofsight.catalogue.queries import Offered, catalogue
from lineofsight.measures import MEASURES, Measure
from lineofsight.measures.disclosure import shown_counts
from lineofsight.measures.periods import period_of
from lineofsight.record.models import Residence
from lineofsight.service.early_help.models import Priority, PriorityProgress, Strategy
from lineofsight.snapshots.answers import CannotMeasure, remember_answers
from lineofsight.snapshots.queries import NoSnapshot, latest_snapshot
from lineofsight.snapshots.release import seen

SOURCE = "early_help.priority"
CODES = tuple(code for code in MEASURES if code.startswith("EH"))
YEAR = timedelta(days=364)


class NoSuchStrategy(Http404):
    """There is no such strategy, or part of one."""


@dataclass(frozen=True)
class Told:
    """A measure with its answer in words, of the year that ended with the latest snapshot."""

    measure: Measure
    value: str


@dataclass(frozen=True)
class Youth:
    """One lot of a contract: how full it is, and who took part in the last year, by ward."""

    offered: Offered
    wards: list[tuple[str, int]]
    taken_part: int

    @property
    def shown_wards(self) -> list[tuple[str, int | None]]:
        """The wards as they may be shown beside the sum: None where too few took part."""
        return shown_counts(self.wards)


@dataclass(frozen=True)
class StrategyPage:
    """A strategy: its priorities with what was said and promised, its measures, and what else its board receives."""

    strategy: Strategy
    priorities: list[Priority]
    told: dict[str, Told]
    as_at: date | None
    youth: list[Youth]
    meetings: list[Meeting]
    standing: list[StandingItem]
    on: date


def strategies(*, by: Any, on: date) -> list[Strategy]:
    """This function will return the strategies there are on a day, by name. Raises NotAllowed."""
    check(by, Permission.BODY_READ)
    return list(Strategy.objects.on(on).select_related("board").order_by("name"))


def strategy_page(pk: int, *, by: Any, on: date, at: datetime) -> StrategyPage:
    """This function will return a strategy for its page, which is what its board receives. No child is named.

    Raises NotAllowed and NoSuchStrategy.
    """
    check(by, Permission.BODY_READ)
    found = Strategy.objects.select_related("board").filter(pk=pk).first()
    if found is None:
        raise NoSuchStrategy("There is no such strategy.")
    said = Prefetch("progress", queryset=PriorityProgress.objects.select_related("recorded_by").order_by("-on", "-pk"))
    priorities = list(found.priorities.prefetch_related(said).order_by("pk"))
    _with_actions(priorities, by=by, at=at)
    told, as_at = _answers(by)
    ahead = Meeting.objects.visible_to(by, at=at).filter(body=found.board_id, status="planned", starts_at__gte=at)
    return StrategyPage(
        strategy=found, priorities=priorities, told=told, as_at=as_at, youth=youth_contract(on=on),
        meetings=list(ahead.order_by("starts_at")[:5]), on=on,
        standing=list(StandingItem.objects.on(on).filter(body=found.board_id).order_by("pk")),
    )  # fmt: skip


def _with_actions(priorities: list[Priority], *, by: Any, at: datetime) -> None:
    """This function will put on each priority its actions, and how many are open and late."""
    rows = Action.objects.visible_to(by, at=at).filter(source_kind=SOURCE)
    rows = rows.filter(source_number__in=[one.pk for one in priorities]).prefetch_related("owners")
    actions = list(rows.order_by("closed_on", "due_on", "pk"))
    for one in priorities:
        one.promised = [action for action in actions if action.source_number == one.pk]


def _answers(by: Any) -> tuple[dict[str, Told], date | None]:
    if not by.can(Permission.MEASURES_READ):
        return {}, None
    try:
        frozen = latest_snapshot()
    except NoSnapshot:
        return {}, None
    whole = by.can(Permission.MEASURES_UNSUPPRESSED)
    with suppress(CannotMeasure):  # each measure then says so itself
        count_strategy(frozen, whole=whole)
    return {code: Told(MEASURES[code], _answer(code, frozen, whole=whole)) for code in CODES}, frozen.as_at


def count_strategy(frozen: Any, *, whole: bool) -> None:
    """This function will count what the page shows of a snapshot and is not known yet, opening the snapshot once.

    What is held back of rounded figures is known from the months of the year: see snapshots.release.
    """
    start, end = _year(frozen.as_at, whole=whole)
    for grouped_by in [None] if whole else [None, "month"]:
        remember_answers(snapshot=frozen, codes=CODES, start=start, end=end, grouped_by=grouped_by)


def _year(as_at: date, *, whole: bool) -> tuple[date, date]:
    return (as_at - YEAR, as_at) if whole else _last_financial_year(as_at)


def _answer(code: str, frozen: Any, *, whole: bool) -> str:
    asked = MEASURES[code]
    start, end = _year(frozen.as_at, whole=whole)
    try:
        total = seen(snapshot=frozen, code=code, start=start, end=end, whole=whole).total
    except CannotMeasure:
        return "Can't be measured in this snapshot"
    if total.is_hidden:
        return "Too small to show"
    if total.value is None:
        return "None"
    number = f"{total.value:,.1f}".removesuffix(".0")
    return f"{asked.unit}{number}" if asked.unit == "£" else f"{number}{'' if asked.unit == '%' else ' '}{asked.unit}"


def _last_financial_year(as_at: date) -> tuple[date, date]:
    """This function will return the last one that was over: a year that moves on each day could be subtracted."""
    end = period_of(as_at + timedelta(days=1), by="year") - timedelta(days=1)
    return period_of(end, by="year"), end


def youth_contract(*, on: date) -> list[Youth]:
    """This function will return the lots of contracts on a day, with who took part in the last year by ward."""
    lots = [one for one in catalogue(on=on) if one.service.contract_id]
    came = Q(sessions__how=Session.How.ATTENDED, sessions__on__gt=on - timedelta(days=365), sessions__on__lte=on)
    rows = ServiceRequest.objects.filter(came, service__in=[one.service.pk for one in lots])
    children: dict[int, set[int]] = {}
    for service, child in rows.values_list("service", "child").distinct():
        children.setdefault(service, set()).add(child)
    everybody = set().union(*children.values()) if children else set()
    homes = Residence.objects.filter(person__in=everybody, ended_on=None, address__ward__isnull=False)
    ward_of = dict(homes.order_by("started_on").values_list("person", "address__ward__name"))
    return [_lot(one, children.get(one.service.pk, set()), ward_of) for one in lots]


def _lot(one: Offered, children: set[int], ward_of: dict[int, str]) -> Youth:
    counts: dict[str, int] = {}
    for child in children:
        ward = ward_of.get(child, "Not known")
        counts[ward] = counts.get(ward, 0) + 1
    return Youth(one, sorted(counts.items()), len(children))


def priority_of(pk: int, *, by: Any) -> Priority:
    """This function will return a priority with its strategy. Raises NotAllowed and NoSuchStrategy."""
    check(by, Permission.BODY_READ)
    found = Priority.objects.select_related("strategy").filter(pk=pk).first()
    if found is None:
        raise NoSuchStrategy("There is no such priority.")
    return found


def strategy_of(pk: int, *, by: Any) -> Strategy:
    """This function will return a strategy. Raises NotAllowed and NoSuchStrategy."""
    check(by, Permission.BODY_READ)
    found = Strategy.objects.select_related("board").filter(pk=pk).first()
    if found is None:
        raise NoSuchStrategy("There is no such strategy.")
    return found


def boards(*, by: Any, on: date, at: datetime) -> list[Body]:
    """This function will return the bodies a strategy may go to: those that are about no child, by name."""
    rows = Body.objects.visible_to(by, at=at).on(on).filter(child=None)
    return list(rows.annotate(members=Count("memberships")).order_by("name"))


def meetings_ahead(strategy: Strategy, *, by: Any, at: datetime) -> list[Meeting]:
    """This function will return the planned meetings of a strategy's board, the soonest first."""
    rows = Meeting.objects.visible_to(by, at=at).filter(body=strategy.board_id, status="planned", starts_at__gte=at)
    return list(rows.order_by("starts_at")[:20])
