"""Change the structure: teams, the positions on their establishment, and who holds them by which post."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db import IntegrityError, models, transaction

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.models import Position, Post, Team, Worker
from lineofsight.record.post_guard import OUTLIVED, REFUSED

SENTENCES = (*REFUSED, OUTLIVED)
SAID_BY_CONSTRAINTS = {
    "ends_after_start": "It can't end before it started.",
    "record_team.name": "There is a team of that name already.",
    "record_team_name": "There is a team of that name already.",
    "record_team.code": "There is a team with that short name already.",
    "record_team_code": "There is a team with that short name already.",
    "post_one_at_a_time": "This worker holds another post on some of these days.",
}


class UnableToChangeStructure(Exception):
    """The structure can't be changed so; the message says why."""


def refused(error: IntegrityError) -> UnableToChangeStructure:
    """This function will turn what the database refused into the sentence that the reader is told."""
    text = str(error)
    said = next((words for words in SENTENCES if words in text), None)
    said = said or next((words for key, words in SAID_BY_CONSTRAINTS.items() if key in text), None)
    return UnableToChangeStructure(said or "These dates don't fit with what is recorded already.")


@transaction.atomic
def open_team(
    *,
    name: str,
    code: str,
    service: str,
    on: date,
    by: Any,
    at: datetime,
    supplier: str = "",
    directorate: str = "",
    until: date | None = None,
) -> Team:
    """This function will open a team from a day. With a `supplier` it is a team that they manage, for a time.

    `directorate` is children's services unless another is said. `until` is the first day on which it is no longer
    there. Raises NotAllowed and UnableToChangeStructure.
    """
    check(by, Permission.STRUCTURE_CHANGE)
    if supplier and until is None:
        raise UnableToChangeStructure("A managed team is for a time: say until when.")
    team = Team(
        name=name, code=code, service=service, directorate=directorate or Team.Directorate.CHILDREN, supplier=supplier,
        started_on=on, ended_on=until,
    )  # fmt: skip
    return _kept(team, by=by, at=at, opened=name)


@transaction.atomic
def close_team(team: Team, *, on: date, by: Any, at: datetime) -> Team:
    """This function will close a team whose posts have ended. Its vacant positions close with it.

    Raises NotAllowed, and UnableToChangeStructure while somebody holds a post in it or it holds work.
    """
    check(by, Permission.STRUCTURE_CHANGE)
    holding = team.allocations.filter(ended_on=None).count()
    if holding:
        raise UnableToChangeStructure(f"{team.name} still holds {holding:,} open pieces of work. Give them out first.")
    _end(team.positions.on(on), on=on)
    team.ended_on = on
    return _kept(team, by=by, at=at, closed=on.isoformat())


@transaction.atomic
def add_position(
    team: Team, *, kind: str, fte: Decimal, on: date, by: Any, at: datetime, until: date | None = None
) -> Position:
    """This function will add a position to a team's establishment, vacant at first. `fte` is 1 for a whole worker.

    Raises NotAllowed, and UnableToChangeStructure when the team is not there on all of those days.
    """
    check(by, Permission.STRUCTURE_CHANGE)
    if on < team.started_on or (team.ended_on and (until or date.max) > team.ended_on):
        raise UnableToChangeStructure("The team is not open on all of these days.")
    position = Position(team=team, kind=kind, fte=fte, started_on=on, ended_on=until)
    return _kept(position, by=by, at=at, added=kind, fte=str(fte))


@transaction.atomic
def end_position(position: Position, *, on: date, by: Any, at: datetime) -> Position:
    """This function will take a position off the establishment from a day, once nobody holds it.

    Raises NotAllowed and UnableToChangeStructure.
    """
    check(by, Permission.STRUCTURE_CHANGE)
    position.ended_on = on
    return _kept(position, by=by, at=at, ended=on.isoformat())


@transaction.atomic
def appoint(
    position: Position,
    *,
    worker: Worker | None,
    on: date,
    by: Any,
    at: datetime,
    basis: str = Post.Basis.PERMANENT,
    name: str = "",
    until: date | None = None,
    is_acting: bool = False,
) -> Post:
    """This function will give a position to a worker from a day: one who is there and moves, or, by `name`, a new one.

    Their own post ends that day, unless they act for a time. In a managed team the basis is the managed team.
    Raises NotAllowed and UnableToChangeStructure.
    """
    check(by, Permission.STRUCTURE_CHANGE)
    if worker is None and not name.strip():
        raise UnableToChangeStructure("Choose a worker, or write the name of a new one.")
    if is_acting and (worker is None or until is None):
        raise UnableToChangeStructure("Acting up is for a worker who is there, and for a time: say until when.")
    basis = Post.Basis.MANAGED if position.team.is_managed else basis
    worker = worker or _joined(name.strip(), on=on, by=by, at=at)
    if not is_acting:
        _end(worker.posts.on(on).filter(is_acting=False), on=on)
        Worker.objects.filter(pk=worker.pk).update(is_agency=basis == Post.Basis.AGENCY)
    post = Post(
        worker=worker, team=position.team, position=position, is_manager=position.kind == Position.Kind.MANAGER,
        is_acting=is_acting, basis=basis, fte=position.fte, started_on=on, ended_on=until or position.ended_on,
    )  # fmt: skip
    return _kept(post, by=by, at=at, worker=worker.pk, position=position.pk, is_acting=is_acting)


@transaction.atomic
def end_post(post: Post, *, on: date, by: Any, at: datetime) -> Post:
    """This function will end a worker's post on a day. Their work is then to be handed over, and is listed so.

    Raises NotAllowed and UnableToChangeStructure.
    """
    check(by, Permission.STRUCTURE_CHANGE)
    post.ended_on = on
    return _kept(post, by=by, at=at, ended=on.isoformat(), worker=post.worker_id)


def _joined(name: str, *, on: date, by: Any, at: datetime) -> Worker:
    worker = Worker.objects.create(name=name, started_on=on)
    audit.record(
        by=by,
        at=at,
        action=audit.Action.CHANGE,
        subject=f"record.worker:{worker.pk}",
        detail={"joined": on.isoformat()},
    )
    return worker


def _end(rows: models.QuerySet, *, on: date) -> None:
    """This function will end rows on a day. Raises what the database refuses, in words."""
    try:
        with transaction.atomic():
            rows.update(ended_on=on)
    except IntegrityError as error:
        raise refused(error) from error


def _kept(row: Any, *, by: Any, at: datetime, **detail: Any) -> Any:
    """This function will store the row and write it into the audit. Raises what the database refuses, in words."""
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError as error:
        raise refused(error) from error
    label = row._meta.label_lower
    audit.record(by=by, at=at, action=audit.Action.CHANGE, subject=f"{label}:{row.pk}", detail=detail)
    return row
