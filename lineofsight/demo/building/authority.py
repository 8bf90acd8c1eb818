"""Build the whole made-up authority: people, places, staff, and every journey up to its today."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

import numpy as np
from django.db import transaction

from lineofsight.demo.building.assessment_rows import OPENED, add_assessment, add_opened
from lineofsight.demo.building.care_known import known_care, out_of_care
from lineofsight.demo.building.checking import BrokenInvariant, check_invariants
from lineofsight.demo.building.contact_rows import add_contact, add_referral
from lineofsight.demo.building.court_rows import go_to_court
from lineofsight.demo.building.desk import Desk
from lineofsight.demo.building.door_rows import work_at_the_door
from lineofsight.demo.building.duplicate_rows import put_a_child_on_twice
from lineofsight.demo.building.early_rows import help_early
from lineofsight.demo.building.family_rows import Lives
from lineofsight.demo.building.front_door_rows import open_the_front_door
from lineofsight.demo.building.judging_rows import judge_assessments
from lineofsight.demo.building.loading import check_keys, indexes_at_the_end, much_at_once
from lineofsight.demo.building.meeting_rows import hold_meetings
from lineofsight.demo.building.moving_rows import move_work
from lineofsight.demo.building.narratives import write_narratives
from lineofsight.demo.building.need_rows import add_need
from lineofsight.demo.building.need_to_know_rows import keep_things_apart
from lineofsight.demo.building.notification_rows import count_feed
from lineofsight.demo.building.people_rows import add_family
from lineofsight.demo.building.plan_rows import Line, add_thread
from lineofsight.demo.building.practice_rows import look_at_practice
from lineofsight.demo.building.protection_rows import Discussed, Protection, add_protection
from lineofsight.demo.building.request_rows import ask_for_services
from lineofsight.demo.building.retention_rows import dispose_of_an_old_record, give_checkpoints_to_managers
from lineofsight.demo.building.school_rows import fill_schools
from lineofsight.demo.building.scrutiny_rows import look_into_things
from lineofsight.demo.building.staff import add_accounts, add_populations, add_teams, add_wards
from lineofsight.demo.building.strategy_rows import set_out_early_help
from lineofsight.demo.building.structure_rows import let_things_happen
from lineofsight.demo.building.tables import Tables
from lineofsight.demo.building.whole_service_rows import audit_the_whole_service
from lineofsight.demo.building.writing_rows import write_things
from lineofsight.demo.simulation import trends
from lineofsight.demo.simulation.caring import live_in_care
from lineofsight.demo.simulation.days import LONDON
from lineofsight.demo.simulation.families import Family, make_families
from lineofsight.demo.simulation.journey import Journey
from lineofsight.demo.simulation.journeys import simulate
from lineofsight.demo.simulation.matching import Families
from lineofsight.demo.simulation.names import WARDS
from lineofsight.demo.simulation.staffing import staff
from lineofsight.record.shared import groups_drawn_by

GROUPS = 7  # The stream of the seed that names groups: other draws stay as they are.


@dataclass(frozen=True)
class Size:
    """How large an authority to build: children living in it, and children assessed in an ordinary month."""

    children: int = trends.CHILDREN
    assessed_a_month: float = trends.ASSESSED_A_MONTH
    crowded: bool = False

    @property
    def scale(self) -> float:
        """How many times the whole authority's work it has."""
        return self.assessed_a_month / trends.ASSESSED_A_MONTH

    @classmethod
    def at_scale(cls, scale: float) -> "Size":
        """This function will return so many times the whole authority."""
        return cls(children=round(trends.CHILDREN * scale), assessed_a_month=trends.ASSESSED_A_MONTH * scale)


def build(*, size: Size, seed: int, now: datetime, say: Callable[[str], None]) -> dict[str, int]:
    """This function will load an authority made from the seed into empty tables, and return how many rows of each.

    `now` is the moment the authority has reached: nothing later is recorded. `say` is told of progress.
    """
    named = np.random.default_rng([seed, GROUPS])
    with much_at_once(), transaction.atomic(), groups_drawn_by(lambda: UUID(bytes=named.bytes(16), version=4)):
        return _build(size=size, seed=seed, now=now, say=say)


def _build(*, size: Size, seed: int, now: datetime, say: Callable[[str], None]) -> dict[str, int]:
    rng = np.random.default_rng(seed)
    say(f"Making families with {size.children:,} children in {len(WARDS)} wards")
    families = make_families(rng=rng, children=size.children, wards=len(WARDS), born_until=trends.LAST_DAY)
    journeys = _journeys(families, size=size, rng=rng, now=now, say=say)
    with indexes_at_the_end():
        desk = _live_here(families, journeys, seed=seed, rng=rng, now=now, say=say)
        add_populations(desk.tables, children=size.children, by=desk.accounts["analyst"], now=now)
        desk.tables.finish()
    count_feed()
    say("Helping families early")
    help_early(now=now, accounts=desk.accounts, scale=size.scale)
    say("Letting workers come and go")
    let_things_happen(now=now, accounts=desk.accounts)
    write_narratives(now=now, accounts=desk.accounts)
    say("Visiting and reviewing children in need")
    add_need(seed=seed, now=now, accounts=desk.accounts)
    _go_to_court_write_and_meet(now=now, accounts=desk.accounts, seed=seed, say=say)
    if not size.crowded:
        say("Letting children live in care, which is not recorded yet")
        _live_in_care(families, seed=seed, scale=size.scale, say=say)
        say("Checking what must be true")
        say(f"  Every key leads somewhere, and {check_invariants()} invariants hold")
    else:
        check_keys()
    return {
        model._meta.verbose_name_plural: n for model, n in sorted(desk.tables.counts.items(), key=lambda kv: -kv[1])
    }


def _live_here(
    families: list[Family],
    journeys: list[Journey],
    *,
    seed: int,
    rng: np.random.Generator,
    now: datetime,
    say: Callable[[str], None],
) -> Desk:
    """This function will add the rows of who lives and works here, and of every journey."""
    tables = Tables()
    desk = Desk(tables=tables, crews={}, accounts=add_accounts(tables, at=now), rng=rng, now=now)
    held = staff(journeys, rng=rng)
    desk.crews, desk.places = add_teams(tables, rng=rng, accounts=desk.accounts, staff=held, at=now)
    desk.spells = held.spells
    add_wards(tables)
    addresses = [add_family(tables, family, rng=rng) for family in families]
    lives = Lives(tables, seed=seed, by=desk.accounts["team_manager"], first_day=trends.FIRST_DAY, last_day=now.date())
    for family, address in zip(families, addresses, strict=True):
        lives.add(family, address=address)
    _live(desk, journeys, seed=seed, say=say)
    return desk


def _live_in_care(families: list[Family], *, seed: int, scale: float, say: Callable[[str], None]) -> None:
    """This function will say how many were in care, and check it against the orders that are recorded."""
    known = list(known_care())
    care = live_in_care(families, known, seed=seed, scale=scale)
    if broken := out_of_care(care, known):
        raise BrokenInvariant(f"A child with an order is in care: this is not so {len(broken):,} times.")
    told = (f"{care.looked_after(day):,} at the end of {day:%-d %B %Y}" for day in trends.LOOKED_AFTER)
    say(f"  {', '.join(told)}")


def _go_to_court_write_and_meet(
    *, now: datetime, accounts: dict[str, int], seed: int, say: Callable[[str], None]
) -> None:
    say("Going to court")
    go_to_court(now=now, accounts=accounts, seed=seed)
    say("Writing to one family, and reading every text for the search")
    write_things(now=now, accounts=accounts)
    say("Keeping apart what few may see")
    keep_things_apart(now=now, accounts=accounts)
    say("Holding meetings")
    hold_meetings(now=now, accounts=accounts)
    set_out_early_help(now=now, accounts=accounts)
    open_the_front_door(now=now, accounts=accounts)
    judge_assessments(seed=seed, now=now, accounts=accounts)
    move_work(now=now, accounts=accounts)
    work_at_the_door(now=now, accounts=accounts)
    ask_for_services(now=now, accounts=accounts)
    give_checkpoints_to_managers()
    put_a_child_on_twice(seed=seed, now=now, accounts=accounts)
    look_at_practice(now=now, accounts=accounts)
    audit_the_whole_service(seed=seed, now=now, accounts=accounts)
    look_into_things(now=now, accounts=accounts)
    fill_schools(now=now, accounts=accounts)
    say("Disposing of what was kept long enough")
    dispose_of_an_old_record(now=now, accounts=accounts)


def _journeys(
    families: list[Family], *, size: Size, rng: np.random.Generator, now: datetime, say: Callable[[str], None]
) -> list[Journey]:
    """This function will return every journey that began by now, each with its family."""
    say(f"Letting {trends.LAST_DAY.year - trends.FIRST_DAY.year} and a half years happen")
    journeys = simulate(rng=rng, assessments_a_month=size.assessed_a_month)
    matching = Families(families=families, rng=rng, crowded=size.crowded)
    return [journey for journey in journeys if journey.received_at <= now and matching.give(journey)]


def _live(desk: Desk, journeys: list[Journey], *, seed: int, say: Callable[[str], None]) -> None:
    """This function will add the rows of every journey, and of what strategy discussions led to."""
    protection = Protection(seed=seed)
    for count, journey in enumerate(journeys, start=1):
        add_journey(desk, journey, protection=protection)
        if count % 5000 == 0:
            say(f"  {count:,} of {len(journeys):,} contacts")
    add_protection(desk, protection)
    for found, plan in protection.stepped_down:
        _help_after(desk, found.journey, found.child, opened_by=plan, group=found.group)


def add_journey(desk: Desk, journey: Journey, *, protection: Protection) -> None:
    """This function will add the rows of one family's journey: a row a child in every table."""
    shared = desk.uuid() if len(journey.children) > 1 else None
    for child in (human.pk for human in journey.children):
        line = Line(child, add_contact(desk, journey, child=child, group=shared))
        if desk.known(journey.decided_at) is not None:
            if journey.outcome in OPENED:
                on = journey.decided_at.astimezone(LONDON).date()
                _open(desk, journey, line, journey.outcome, opened_by=line.contact, on=on, group=shared)
            if journey.referral_outcome:
                _add_from_referral(desk, journey, line, shared)
        keep(protection, desk, journey, line, group=shared)
        add_thread(desk, journey, line)


def keep(protection: Protection, desk: Desk, journey: Journey, line: Line, *, group) -> None:
    """This function will keep what child protection is built from: discussions that ended, and plans in need."""
    until = desk.known_day(journey.plan_ends_on)
    if line.plan_kind == "child_in_need_plan" and line.plan is not None:
        protection.note_plan(line.child, on=line.opened_on, until=until)
    if line.plan_kind == "strategy_discussion" and line.plan is not None and until is not None:
        outcome = journey.plan_outcome
        protection.discussions.append(Discussed(line.plan, line.child, journey, line.opened_on, until, outcome, group))


def _open(desk: Desk, journey: Journey, line: Line, kind: str, *, opened_by: int, on: date, group) -> None:
    line.plan_kind, line.opened_on = kind, on
    line.plan = add_opened(desk, journey, kind=kind, child=line.child, opened_by=opened_by, on=on, group=group)
    if kind == "child_in_need_plan":
        _help_after(desk, journey, line.child, opened_by=line.plan, group=group)


def _help_after(desk: Desk, journey: Journey, child: int, *, opened_by: int, group) -> None:
    """This function will add the early help that goes on where a plan ended, if it has begun by now."""
    if journey.help and (on := desk.known_day(journey.help.started_on)):
        add_opened(desk, journey, kind="early_help", child=child, opened_by=opened_by, on=on, group=group)


def _add_from_referral(desk: Desk, journey: Journey, line: Line, group) -> None:
    referral = add_referral(desk, journey, child=line.child, contact=line.contact, group=group)
    line.referral = referral
    if desk.known(journey.referral_decided_at) is None:
        return
    kind, opened_by, on = journey.referral_outcome, referral, journey.referral_decided_at.astimezone(LONDON).date()
    if journey.assessment:
        opened_by = add_assessment(desk, journey, child=line.child, referral=referral, group=group)
        line.assessment = opened_by
        kind, on = journey.assessment.outcome, journey.assessment.authorised_on
    if kind in OPENED and opened_by and desk.known_day(on):
        _open(desk, journey, line, kind, opened_by=opened_by, on=on, group=group)
