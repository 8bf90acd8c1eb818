"""Publish a snapshot: freeze the data as files, and say what it holds and what it does not."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
from django.conf import settings
from django.db import transaction
from django.utils import timezone

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.models import AuditHead
from lineofsight.access.permissions import Permission
from lineofsight.snapshots import folder
from lineofsight.snapshots.columns import UnableToRead
from lineofsight.snapshots.derived import DERIVED
from lineofsight.snapshots.extraction import UnableToExtract
from lineofsight.snapshots.manifest import FORMAT, digest
from lineofsight.snapshots.models import Snapshot
from lineofsight.snapshots.models.snapshot import OWN_RECORD
from lineofsight.snapshots.own_tables import Progress, write_own_tables
from lineofsight.snapshots.publication import PUBLICATIONS
from lineofsight.ssd import TABLES, VERSION

COMMAND_LINE = "command line"


class UnableToPublish(Exception):
    """The data can't be published; the message says why. Nothing is left behind."""


def publish(
    *, as_at: date, by: Any, at: datetime, progress: Progress = lambda words: None, may_begin_processes: bool = False
) -> Snapshot:
    """This function will publish every table we hold, as it was known at the end of the day `as_at`.

    `by` is None when the person is at the server's command line. `progress` is told each table's name as it is
    written. A command may begin processes, which read a large record sooner; a web server's worker may not. Raises
    NotAllowed, UnableToPublish.
    """
    _check(by)
    if as_at > timezone.localdate(at):
        raise UnableToPublish(f"{as_at:%-d %B %Y} is still to come: nothing can be known as at that day.")
    not_held = {name: _columns_not_held(name) for name in (*PUBLICATIONS, *DERIVED)}
    try:
        prepared = _prepared(
            lambda into: write_own_tables(into=into, as_at=as_at, progress=progress, apart=may_begin_processes),
            columns_not_held=not_held,
        )
    except (UnableToExtract, UnableToRead) as error:
        raise UnableToPublish(str(error)) from error
    return _keep(*prepared, as_at=as_at, origin=OWN_RECORD, by=by, at=at)


def publish_tables(*, tables: Mapping[str, pa.Table], as_at: date, origin: str, by: Any, at: datetime) -> Snapshot:
    """This function will publish tables read from elsewhere as a snapshot of its own.

    `tables` is Arrow tables by their name in the SSD, each of the schema the specification gives. `origin` says where
    they came from, as "annex-a: return.xlsx". Raises NotAllowed, UnableToPublish.
    """
    _check(by)
    for name, table in tables.items():
        if name not in TABLES or not table.schema.equals(TABLES[name].arrow_schema()):
            raise UnableToPublish(f"{name} is not a table of the dataset, or its columns are not those of the dataset.")
    not_held = {name: _empty_columns(table) for name, table in tables.items()}
    prepared = _prepared(
        lambda into: {name: folder.write_table(name, table, into=into) for name, table in tables.items()},
        columns_not_held=not_held,
    )
    return _keep(*prepared, as_at=as_at, origin=origin, by=by, at=at)


def _check(by: Any) -> None:
    if by is not None:
        check(by, Permission.SNAPSHOT_PUBLISH)


def _columns_not_held(name: str) -> list[str]:
    source = PUBLICATIONS.get(name) or DERIVED[name]
    return [column for column in TABLES[name].columns if column not in source.held]


def _empty_columns(table: pa.Table) -> list[str]:
    return [name for name in table.column_names if table[name].null_count == len(table)]


def _prepared(
    write: Callable[[Path], dict[str, dict[str, Any]]], *, columns_not_held: Mapping[str, list[str]]
) -> tuple[Path, dict[str, Any]]:
    """This function will have the tables written in a hidden folder, and return it and what the manifest says."""
    being_written = folder.begin(Path(settings.LINEOFSIGHT_SNAPSHOTS))
    try:
        by_name = write(being_written)
    except BaseException:
        folder.remove(being_written)
        raise
    written = {name: by_name[name] for name in TABLES if name in by_name}
    for name, about in written.items():
        about |= {"national": TABLES[name].national, "columns_not_held": columns_not_held[name]}
    return being_written, {"tables": written, "tables_not_held": [name for name in TABLES if name not in written]}


def _keep(being_written: Path, held: dict[str, Any], *, as_at: date, origin: str, by: Any, at: datetime) -> Snapshot:
    """This function will give the folder its manifest and name, and enter it in the database and the audit."""
    place = being_written
    try:
        with transaction.atomic():
            manifest = _manifest(held, as_at=as_at, origin=origin, by=by, at=at)
            snapshot = _entered(manifest, as_at=as_at, origin=origin, by=by, at=at)
            place = folder.finish(being_written, manifest=manifest, slug=snapshot.slug)
    except BaseException:
        folder.remove(place)
        raise
    return snapshot


def _manifest(held: dict[str, Any], *, as_at: date, origin: str, by: Any, at: datetime) -> dict[str, Any]:
    head = AuditHead.objects.first()
    previous = Snapshot.objects.order_by("-pk").first()
    return {
        "format": FORMAT,
        "ssd_version": VERSION,
        "as_at": as_at.isoformat(),
        "created_at": at.isoformat(),
        "created_by": by.username if by else COMMAND_LINE,
        "origin": origin,
        "authority": {"code": settings.LINEOFSIGHT_AUTHORITY_CODE, "name": settings.LINEOFSIGHT_AUTHORITY_NAME},
        "audit_head": head.hash if head else "",
        "previous": previous.slug if previous else None,
        **held,
    }


def _entered(manifest: dict[str, Any], *, as_at: date, origin: str, by: Any, at: datetime) -> Snapshot:
    whole = digest(manifest)
    snapshot = Snapshot.objects.create(
        slug=f"{as_at:%Y-%m-%d}-{whole[:8]}",
        as_at=as_at,
        created_at=at,
        created_by=by,
        origin=origin,
        digest=whole,
        manifest=manifest,
        spec_version=VERSION,
    )
    audit.record(
        by=by, at=at, action=audit.Action.EXPORT, subject=f"snapshots.snapshot:{snapshot.slug}",
        username="" if by else COMMAND_LINE,
        detail={"as_at": as_at.isoformat(), "origin": origin, "rows": snapshot.row_counts, "digest": whole},
    )  # fmt: skip
    return snapshot
