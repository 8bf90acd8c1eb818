"""Take a figure: ask a measure of a snapshot, and keep the answer under the id of all it was made from."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.measures import measure
from lineofsight.measures.breakdowns import NotABreakdown, written
from lineofsight.snapshots.answers import CannotMeasure, answer, row_dict
from lineofsight.snapshots.by_worker import check_not_kept
from lineofsight.snapshots.folder import UnableToOpen, check_unaltered
from lineofsight.snapshots.manifest import figure_id
from lineofsight.snapshots.models import Figure, Snapshot
from lineofsight.snapshots.operations.blanking import blanked
from lineofsight.snapshots.operations.publishing import COMMAND_LINE


def take_figure(
    *,
    measure_code: str,
    snapshot: Snapshot,
    start: date,
    end: date,
    grouped_by: str | None = None,
    by: Any,
    at: datetime,
) -> Figure:
    """This function will return the figure of a measure for the days from `start` to `end`, both included.

    `grouped_by` is month, quarter, year, ward, team, category, a time and a group ("month,ward") or None. The same
    question of the same snapshot is the same figure: it is counted and kept once. `by` is None at the server's command
    line. Raises NotAllowed, UnknownMeasure, CannotMeasure, and NotOfWorkers of a figure by worker, whoever asks.
    """
    check_not_kept(grouped_by)
    if by is not None:
        check(by, Permission.MEASURES_READ)
    asked = measure(measure_code)
    grouped_by = _written(grouped_by)
    params = {"from": start.isoformat(), "to": end.isoformat(), "by": grouped_by}
    identity = figure_id(
        measure=asked.code, definition=asked.definition_digest, snapshot=snapshot.digest, params=params
    )
    kept = Figure.objects.select_related("snapshot").filter(pk=identity).first()
    if kept:
        return kept
    _check_unaltered(snapshot, asked.tables)
    found = answer(snapshot=snapshot, code=asked.code, start=start, end=end, grouped_by=grouped_by)
    return _keep(
        Figure(
            id=identity,
            measure_code=asked.code,
            title=asked.title,
            kind=asked.kind.name,
            definition_digest=asked.definition_digest,
            definition_sql=asked.sql,
            snapshot=snapshot,
            params=params,
            value=[row_dict(row) for row in found.rows],
            total=row_dict(found.total),
            created_at=at,
            created_by=by,
        )
    )


def _written(grouped_by: str | None) -> str | None:
    """This function will write a breakdown in the one way it is kept, so that one question has one id."""
    try:
        return written(grouped_by)
    except NotABreakdown as error:
        raise CannotMeasure(str(error)) from error


def _check_unaltered(snapshot: Snapshot, tables: Iterable[str]) -> None:
    """This function will refuse to count over files that are not as they were published. Raises CannotMeasure."""
    held = [name for name in tables if name in snapshot.row_counts]
    try:
        check_unaltered(snapshot.folder, expected=snapshot.digest, tables=held, blanked=blanked(snapshot))
    except UnableToOpen as error:
        raise CannotMeasure(str(error)) from error


@transaction.atomic
def _keep(figure: Figure) -> Figure:
    """This function will enter a new figure in the database and the audit. Taken twice at once, it is kept once."""
    kept, is_new = Figure.objects.get_or_create(pk=figure.pk, defaults=_details(figure))
    if is_new:
        audit.record(
            by=figure.created_by,
            at=figure.created_at,
            action=audit.Action.CHANGE,
            subject=f"snapshots.figure:{figure.pk}",
            username="" if figure.created_by else COMMAND_LINE,
            detail={"measure": figure.measure_code, "snapshot": figure.snapshot.slug, "params": figure.params},
        )
    return kept


def _details(figure: Figure) -> dict[str, Any]:
    return {field.name: getattr(figure, field.name) for field in Figure._meta.fields if not field.primary_key}
