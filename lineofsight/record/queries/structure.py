"""The structure on any day: each service's teams, their positions, and who held them or that nobody did."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from django.http import Http404

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.models import Position, Post, Team, Worker

NONE = Decimal(0)


class NoSuchPart(Http404):
    """There is no such team, position, post or worker."""


@dataclass
class Seat:
    """A position on a day with the post that holds it and the one that acts in it, or a post without a position."""

    position: Position | None
    post: Post | None = None
    acting: Post | None = None

    @property
    def is_vacant(self) -> bool:
        """Whether nobody holds it by a post of their own."""
        return self.post is None

    @property
    def kind(self) -> str:
        """What the position is for, in words."""
        if self.position is not None:
            return self.position.get_kind_display()
        return "Team manager" if self.post and self.post.is_manager else "Worker"

    @property
    def fte(self) -> Decimal:
        """How much of a whole worker it is."""
        return self.position.fte if self.position is not None else self.post.fte if self.post else NONE


@dataclass
class TeamThen:
    """A team on a day: its positions and posts, and how many whole workers they are by how they are engaged."""

    team: Team
    seats: list[Seat] = field(default_factory=list)

    @property
    def established(self) -> Decimal:
        """Whole-time equivalents on the establishment."""
        return sum((seat.fte for seat in self.seats), NONE)

    @property
    def vacant(self) -> Decimal:
        """Whole-time equivalents that nobody holds."""
        return sum((seat.fte for seat in self.seats if seat.is_vacant), NONE)

    def held(self, basis: str) -> Decimal:
        """This function will return the whole-time equivalents held on this basis."""
        return sum((s.post.fte for s in self.seats if s.post is not None and s.post.basis == basis), NONE)


@dataclass(frozen=True)
class ServiceThen:
    """A service on a day, with its teams."""

    name: str
    teams: list[TeamThen]


def structure_on(day: date, *, by: Any) -> list[ServiceThen]:
    """This function will return each service that has a team on a day. Three queries. Raises NotAllowed."""
    check(by, Permission.STRUCTURE_READ)
    teams = {team.pk: TeamThen(team) for team in Team.objects.on(day).order_by("name")}
    _seat(teams, day)
    return [
        ServiceThen(str(label), [then for then in teams.values() if then.team.service == service])
        for service, label in Team.Service.choices
        if any(then.team.service == service for then in teams.values())
    ]


def _seat(teams: dict[int, TeamThen], day: date) -> None:
    """This function will give each team its positions and posts on the day, managers first."""
    seats = {p.pk: Seat(p) for p in Position.objects.on(day).filter(team__in=teams).order_by("pk")}
    for seat in seats.values():
        teams[seat.position.team_id].seats.append(seat)
    for post in Post.objects.on(day).filter(team__in=teams).select_related("worker__account").order_by("worker__name"):
        seat = seats.get(post.position_id)
        if seat is None:
            teams[post.team_id].seats.append(Seat(None, post=post))
        elif post.is_acting:
            seat.acting = post
        else:
            seat.post = post
    for then in teams.values():
        then.seats.sort(key=_order)


def _order(seat: Seat) -> tuple:
    kinds = [kind.value for kind in Position.Kind]
    is_manager = seat.post.is_manager if seat.post else False
    place = kinds.index(seat.position.kind) if seat.position else 0 if is_manager else len(kinds)
    return (place, seat.is_vacant, seat.post.worker.name if seat.post else "")


@dataclass(frozen=True)
class TeamPage:
    """A team as it is on a day, and everybody who ever held a post in it, the newest first."""

    then: TeamThen
    history: list[Post]
    on: date


def team_page(pk: int, *, on: date, by: Any) -> TeamPage:
    """This function will return a team with its positions on a day and its posts over time. Raises NoSuchPart."""
    check(by, Permission.STRUCTURE_READ)
    team = _found(Team.objects, pk, "There is no such team.")
    then = {team.pk: TeamThen(team)}
    _seat(then, on)
    history = team.posts.select_related("worker", "position").order_by("-started_on", "-pk")
    return TeamPage(then[team.pk], list(history[:200]), on)


def team_to_change(pk: int, *, by: Any) -> Team:
    """This function will return a team to change. Raises NotAllowed and NoSuchPart."""
    check(by, Permission.STRUCTURE_CHANGE)
    return _found(Team.objects, pk, "There is no such team.")


def position_to_change(pk: int, *, by: Any) -> Position:
    """This function will return a position to change or to fill. Raises NotAllowed and NoSuchPart."""
    check(by, Permission.STRUCTURE_CHANGE)
    return _found(Position.objects.select_related("team"), pk, "There is no such position.")


def post_to_change(pk: int, *, by: Any) -> Post:
    """This function will return a post to end. Raises NotAllowed and NoSuchPart."""
    check(by, Permission.STRUCTURE_CHANGE)
    return _found(Post.objects.select_related("team", "worker", "position"), pk, "There is no such post.")


def workers_there(*, on: date) -> list[Worker]:
    """This function will return the workers who had not left by a day, by name, to choose from."""
    return [w for w in Worker.objects.order_by("name", "pk") if w.ended_on is None or w.ended_on > on]


def _found(rows: Any, pk: int, otherwise: str) -> Any:
    found = rows.filter(pk=pk).first()
    if found is None:
        raise NoSuchPart(otherwise)
    return found
