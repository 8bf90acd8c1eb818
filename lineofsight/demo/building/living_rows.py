"""Rows of who lives and works in the made-up authority, and of every journey: made without asking the database."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

import numpy as np

from lineofsight.demo.building.assessment_rows import OPENED, add_assessment, add_opened
from lineofsight.demo.building.contact_rows import add_contact, add_referral
from lineofsight.demo.building.desk import Desk
from lineofsight.demo.building.family_rows import Lives
from lineofsight.demo.building.people_rows import add_family
from lineofsight.demo.building.plan_rows import Line, add_thread
from lineofsight.demo.building.protection_rows import Discussed, Protection, add_protection
from lineofsight.demo.building.size import Size
from lineofsight.demo.building.staff import add_accounts, add_populations, add_teams, add_wards
from lineofsight.demo.building.tables import Counts, Load, Tables
from lineofsight.demo.simulation import trends
from lineofsight.demo.simulation.days import LONDON
from lineofsight.demo.simulation.families import Family, make_families
from lineofsight.demo.simulation.journey import Journey
from lineofsight.demo.simulation.journeys import simulate
from lineofsight.demo.simulation.matching import Families
from lineofsight.demo.simulation.names import WARDS
from lineofsight.demo.simulation.staffing import staff

Say = Callable[[str], None]


@dataclass(frozen=True)
class Made:
    """What building goes on with when the rows are there: the accounts of roles, and how many there are of each row."""

    accounts: dict[str, int]
    counts: Counts


def make_rows(*, size: Size, seed: int, now: datetime, load: Load, say: Say) -> tuple[Made, list[Family]]:
    """This function will make the rows of who lives here and of journeys from the seed, and hand them to `load`.

    It returns what was made, and the families.
    """
    rng = np.random.default_rng(seed)
    say(f"Making families with {size.children:,} children in {len(WARDS)} wards")
    families = make_families(rng=rng, children=size.children, wards=len(WARDS), born_until=trends.LAST_DAY)
    journeys = _journeys(families, size=size, rng=rng, now=now, say=say)
    desk = _live_here(Tables(load), families, journeys, seed=seed, rng=rng, now=now, say=say)
    add_populations(desk.tables, children=size.children, by=desk.accounts["analyst"], now=now)
    desk.tables.flush_all()
    return Made(desk.accounts, desk.tables.counts), families


def _live_here(
    tables: Tables,
    families: list[Family],
    journeys: list[Journey],
    *,
    seed: int,
    rng: np.random.Generator,
    now: datetime,
    say: Say,
) -> Desk:
    """This function will add the rows of who lives and works here, and of every journey."""
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


def _journeys(
    families: list[Family], *, size: Size, rng: np.random.Generator, now: datetime, say: Say
) -> list[Journey]:
    """This function will return every journey that began by now, each with its family."""
    say(f"Letting {trends.LAST_DAY.year - trends.FIRST_DAY.year} and a half years happen")
    journeys = simulate(rng=rng, assessments_a_month=size.assessed_a_month)
    matching = Families(families=families, rng=rng, crowded=size.crowded)
    return [journey for journey in journeys if journey.received_at <= now and matching.give(journey)]


def _live(desk: Desk, journeys: list[Journey], *, seed: int, say: Say) -> None:
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
