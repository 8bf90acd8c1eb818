"""Of which teams a pack can be made."""

from datetime import date
from typing import Any

from lineofsight.access.checks import check
from lineofsight.access.models import User
from lineofsight.access.permissions import Permission
from lineofsight.record.models import Team
from lineofsight.record.queries.teams import open_teams


class NoSuchTeam(Exception):
    """There is no team or account of that name."""


def team_choices(*, by: Any, on: date) -> list[tuple[str, str]]:
    """This function will return the open teams as a form's choices."""
    check(by, Permission.CONTINUITY_EXPORT)
    return [(team.code, team.name) for team in open_teams(on=on)]


def team_of(code: str, *, on: date) -> Team:
    """This function will return the open team with a code. Raises NoSuchTeam, which names those there are."""
    teams = {team.code: team for team in open_teams(on=on)}
    if code not in teams:
        raise NoSuchTeam(f"There is no open team {code}. There are {', '.join(sorted(teams)) or 'none'}.")
    return teams[code]


def account(username: str) -> User:
    """This function will return the open account with a username. Raises NoSuchTeam."""
    found = User.objects.filter(username=User.normalise_username(username), is_active=True).first()
    if found is None:
        raise NoSuchTeam(f"There is no open account called {username}.")
    return found
