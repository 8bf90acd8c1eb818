"""The authority itself: wards, teams, workers and accounts."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.contrib.auth.hashers import make_password

from lineofsight.access.demo_accounts import DEMO_ACCOUNTS, DEMO_PASSWORD
from lineofsight.access.models import User
from lineofsight.demo.building.structure_rows import add_post
from lineofsight.demo.building.tables import Tables
from lineofsight.demo.simulation.days import moment
from lineofsight.demo.simulation.names import ADULT_FIRST_NAMES, LAST_NAMES, WARDS
from lineofsight.oversight.performance.models import Population
from lineofsight.record.models import Team, Ward, Worker

TEAMS = (
    ("FDH", "Front Door Hub", "front_door", 6),
    ("AS1", "Assessment Team North", "assessment", 6),
    ("AS2", "Assessment Team South", "assessment", 6),
    ("AS3", "Assessment Team West", "assessment", 6),
    ("EH1", "Early Help Team North", "early_help", 5),
    ("EH2", "Early Help Team South", "early_help", 5),
    ("SG1", "Safeguarding Team One", "safeguarding", 6),
    ("SG2", "Safeguarding Team Two", "safeguarding", 6),
    ("QA1", "Review and Audit Team", "quality", 2),
)
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


def add_teams(tables: Tables, *, rng: Any, accounts: dict[str, int], on: date, at: datetime) -> dict[str, list[Crew]]:
    """This function will add teams with a manager and workers each, and return the crews by service."""
    crews: dict[str, list[Crew]] = {}
    names = _worker_names(rng)
    for code, name, service, size in TEAMS:
        team = tables.add(Team, code=code, name=name, service=service, started_on=on)
        own = {
            role: accounts[role]
            for role, (at_team, _) in POSTS_OF_ACCOUNTS.items()
            if at_team == code and role in accounts
        }
        leads, works = ROLES_OF.get(service, ("team_manager", "social_worker"))
        crew = Crew(team=team, manager=_manager(tables, own.pop(leads, 0), leads, names, at))
        _worker(tables, crew.manager, next(names), (team, service), on, is_manager=True)
        for account in [*own.values(), *(0 for _ in range(size - len(own)))]:
            name = next(names)
            account = account or _account(tables, name, works, at)
            crew.workers.append((_worker(tables, account, name, (team, service), on, is_manager=False), account))
        crews.setdefault(service, []).append(crew)
    return crews


def _manager(tables: Tables, account: int, role: str, names: Any, at: datetime) -> int:
    """This function will return the account that leads a team. Names are drawn as before early help had its own."""
    if account and role == "team_manager":
        return account
    name = next(names)
    return account or _account(tables, name, role, at)


def _worker_names(rng: Any):
    firsts = [*ADULT_FIRST_NAMES["F"], *ADULT_FIRST_NAMES["M"]]
    while True:
        yield f"{firsts[int(rng.integers(0, len(firsts)))]} {LAST_NAMES[int(rng.integers(0, len(LAST_NAMES)))]}"


def _account(tables: Tables, name: str, role: str, at: datetime) -> int:
    number = tables.counts[User] + 1
    return tables.add(
        User, username=f"worker{number}", name=name, role=role, password=make_password(None), created_at=at
    )


def _worker(tables: Tables, account: int, name: str, place: tuple[int, str], on: date, *, is_manager: bool) -> int:
    name = next((a.name for key, a in enumerate(DEMO_ACCOUNTS, start=1) if key == account), name)
    (team, service), is_agency = place, tables.counts[Worker] % 6 == 5
    worker = tables.add(Worker, account_id=account, name=name, started_on=on, is_agency=is_agency)
    add_post(tables, worker=worker, team=team, service=service, is_manager=is_manager, is_agency=is_agency, on=on)
    return worker


def add_populations(tables: Tables, *, children: int, by: int, now: datetime) -> None:
    """This function will add an estimate of how many children live here for each year, as each was published."""
    for year, share in ((2018, 0.982), (2019, 0.989), (2020, 0.995), (2021, 1.0)):
        on, told_at = date(year, 6, 30), moment(max(date(year + 1, 6, 25), date(2019, 7, 1)), 9)
        if told_at <= now:
            tables.add(
                Population, on_date=on, children=round(children * share), recorded_at=told_at, recorded_by_id=by,
                source=f"Mid-{year} estimates of the population, people aged 0 to 17.",
            )  # fmt: skip
