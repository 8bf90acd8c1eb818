"""The authority itself: wards, teams, workers and accounts."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from django.contrib.auth.hashers import make_password

from lineofsight.access.demo_accounts import DEMO_ACCOUNTS, DEMO_PASSWORD
from lineofsight.access.models import User
from lineofsight.demo.building.structure_rows import add_post
from lineofsight.demo.building.tables import Tables
from lineofsight.demo.simulation.days import moment
from lineofsight.demo.simulation.names import ADULT_FIRST_NAMES, LAST_NAMES, WARDS
from lineofsight.demo.simulation.trends import FIRST_DAY
from lineofsight.demo.simulation.work import Staff
from lineofsight.demo.simulation.workforce import TEAMS
from lineofsight.oversight.performance.models import Population
from lineofsight.record.models import Team, Ward, Worker

OTHER_TEAMS = (("FDH", "Front Door Hub", "front_door", 6), ("QA1", "Review and Audit Team", "quality", 2))
"""The teams that hold no children, with how many work in each for all the time."""

POSTS_OF_ACCOUNTS = {
    "social_worker": ("AS1", False),
    "team_manager": ("AS1", True),
    "reviewing_officer": ("QA1", False),
    "early_help_practitioner": ("EH1", False),
    "early_help_manager": ("EH1", True),
}
"""Where the demo's own accounts work; the rest of their teams is made up around them."""

ROLES_OF = {"early_help": ("early_help_manager", "early_help_practitioner")}
"""The roles of those who lead and work in the teams of a service, where they differ from the usual."""


@dataclass
class Crew:
    """The people of one team: its manager's account, and its workers with their accounts."""

    team: int
    manager: int
    workers: list[tuple[int, int]] = field(default_factory=list)


def add_wards(tables: Tables) -> None:
    """This function will add the wards."""
    for index, name in enumerate(WARDS):
        tables.add(Ward, pk=f"W{index + 1:02d}", name=name)


def add_accounts(tables: Tables, *, at: datetime) -> dict[str, int]:
    """This function will add the account of each role that the sign-in page offers, and return their keys by role."""
    password = make_password(DEMO_PASSWORD)
    return {
        account.role: tables.add(
            User, username=account.username, name=account.name, role=account.role, password=password, created_at=at
        )
        for account in DEMO_ACCOUNTS
    }


def add_teams(
    tables: Tables, *, rng: Any, accounts: dict[str, int], staff: Staff, at: datetime
) -> tuple[dict[str, list[Crew]], dict[int, tuple[Crew, int, int]]]:  # fmt: skip
    """This function will add teams, with managers and all who ever worked in them.

    It returns the crews by service, as they are now, and for each who holds children their crew, worker and account.
    """
    crews: dict[str, list[Crew]] = {}
    places: dict[int, tuple[Crew, int, int]] = {}
    hire = _Hiring(tables, rng, accounts, at)
    for code, name, service, size in OTHER_TEAMS:
        crew = hire.team(code, name, service)
        for _ in range(size - len(crew.workers)):
            hire.worker(crew, code, service, on=FIRST_DAY)
        crews.setdefault(service, []).append(crew)
    for plan in TEAMS:
        crew = hire.team(plan.code, plan.name, plan.service)
        crews.setdefault(plan.service, []).append(crew)
        for hand in (hand for hand in staff.hands if hand.team is plan):
            worker, account = hire.worker(
                crew, plan.code, plan.service, on=hand.started_on, until=hand.ended_on, fte=hand.fte,
                is_agency=hand.is_agency,
            )  # fmt: skip
            places[hand.number] = (crew, worker, account)
    return crews, places


class _Hiring:
    """Adds teams and workers, the demo's own accounts first where they work."""

    def __init__(self, tables: Tables, rng: Any, accounts: dict[str, int], at: datetime) -> None:
        self._tables, self._at = tables, at
        self._names, self._own = _worker_names(rng), {}
        for role, (code, is_manager) in POSTS_OF_ACCOUNTS.items():
            if role in accounts:
                self._own[code, is_manager] = accounts[role]

    def team(self, code: str, name: str, service: str) -> Crew:
        """This function will add a team with its manager."""
        team = self._tables.add(Team, code=code, name=name, service=service, started_on=FIRST_DAY)
        leads, _ = ROLES_OF.get(service, ("team_manager", "social_worker"))
        called = next(self._names)
        manager = self._own.pop((code, True), 0) or _account(self._tables, called, leads, self._at)
        place = {"team": team, "service": service, "on": FIRST_DAY}
        _worker(self._tables, manager, called, is_manager=True, is_agency=False, **place)
        return Crew(team=team, manager=manager)

    def worker(
        self, crew: Crew, code: str, service: str, *, on: date, until: date | None = None, fte: float = 1,
        is_agency: bool = False,
    ) -> tuple[int, int]:  # fmt: skip
        """This function will add a worker of a team, and return the keys of the worker and the account."""
        _, works = ROLES_OF.get(service, ("team_manager", "social_worker"))
        called = next(self._names)
        account = self._own.pop((code, False), 0) or _account(
            self._tables, called, works, self._at, is_active=until is None
        )
        told = {"team": crew.team, "service": service, "on": on, "until": until, "fte": fte}
        worker = _worker(self._tables, account, called, is_manager=False, is_agency=is_agency, **told)
        if until is None:
            crew.workers.append((worker, account))
        return worker, account


def _worker_names(rng: Any):
    firsts = [*ADULT_FIRST_NAMES["F"], *ADULT_FIRST_NAMES["M"]]
    while True:
        yield f"{firsts[int(rng.integers(0, len(firsts)))]} {LAST_NAMES[int(rng.integers(0, len(LAST_NAMES)))]}"


def _account(tables: Tables, name: str, role: str, at: datetime, *, is_active: bool = True) -> int:
    number = tables.counts[User] + 1
    return tables.add(
        User, username=f"worker{number}", name=name, role=role, password=make_password(None), created_at=at,
        is_active=is_active,
    )  # fmt: skip


def _worker(
    tables: Tables, account: int, name: str, *, team: int, service: str, on: date, is_manager: bool, is_agency: bool,
    until: date | None = None, fte: float = 1,
) -> int:  # fmt: skip
    name = next((a.name for key, a in enumerate(DEMO_ACCOUNTS, start=1) if key == account), name)
    gone = {"ended_on": until, "leaving_on": until - timedelta(days=1)} if until else {}
    worker = tables.add(Worker, account_id=account, name=name, started_on=on, is_agency=is_agency, **gone)
    add_post(
        tables, worker=worker, team=team, service=service, is_manager=is_manager, is_agency=is_agency, on=on, fte=fte,
        until=until,
    )  # fmt: skip
    return worker


def add_populations(tables: Tables, *, children: int, by: int, now: datetime) -> None:
    """This function will add an estimate of how many children live here for each year, as each was published."""
    for year, share in ((2017, 0.976), (2018, 0.982), (2019, 0.989), (2020, 0.995), (2021, 1.0)):
        on, told_at = date(year, 6, 30), moment(max(date(year + 1, 6, 25), date(2019, 7, 1)), 9)
        if told_at <= now:
            tables.add(
                Population, on_date=on, children=round(children * share), recorded_at=told_at, recorded_by_id=by,
                source=f"Mid-{year} estimates of the population, people aged 0 to 17.",
            )  # fmt: skip
