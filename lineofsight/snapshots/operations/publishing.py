"""Publish a snapshot: freeze the data as files, and say what it holds and what it does not."""

from collections.abc import Callable, Iterable, Iterator, Mapping
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
from lineofsight.snapshots.extraction import UnableToExtract, extract
from lineofsight.snapshots.manifest import FORMAT, digest
from lineofsight.snapshots.models import Snapshot
from lineofsight.snapshots.models.snapshot import OWN_RECORD
from lineofsight.snapshots.publication import PUBLICATIONS
from lineofsight.snapshots.reading import Reader, one_moment
from lineofsight.ssd import TABLES, VERSION

COMMAND_LINE = "command line"
Progress = Callable[[str], None]


class UnableToPublish(Exception):
    """The data can't be published; the message says why. Nothing is left behind."""


def publish(*, as_at: date, by: Any, at: datetime, progress: Progress = lambda words: None) -> Snapshot:
    """This function will publish every table we hold, as it was known at the end of the day `as_at`.

    `by` is None when the person is at the server's command line. `progress` is told each table's name before it is
    read. Raises NotAllowed, UnableToPublish.
    """
    _check(by)
    if as_at > timezone.localdate(at):
        raise UnableToPublish(f"{as_at:%-d %B %Y} is still to come: nothing can be known as at that day.")
    not_held = {name: _columns_not_held(name) for name in (*PUBLICATIONS, *DERIVED)}
    try:
        with one_moment() as reader:
            prepared = _prepared(_own_tables(as_at, reader, progress), columns_not_held=not_held)
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
    prepared = _prepared(((name, tables[name]) for name in TABLES if name in tables), columns_not_held=not_held)
    return _keep(*prepared, as_at=as_at, origin=origin, by=by, at=at)


def _check(by: Any) -> None:
    if by is not None:
        check(by, Permission.SNAPSHOT_PUBLISH)


def _own_tables(as_at: date, reader: Reader, progress: Progress) -> Iterator[tuple[str, pa.Table]]:
    """This function will read each table, and then work out those that are made from others."""
    wanted, kept = {source for derived in DERIVED.values() for source in derived.sources}, {}
    for name in TABLES:
        if name in PUBLICATIONS:
            progress(name)
            table = extract(PUBLICATIONS[name], as_at=as_at, reader=reader)
            kept |= {name: table} if name in wanted else {}
            yield name, table
    for name, derived in DERIVED.items():
        if kept.keys() >= set(derived.sources):
            progress(name)
            yield name, derived.made_from(kept, as_at=as_at)


def _columns_not_held(name: str) -> list[str]:
    source = PUBLICATIONS.get(name) or DERIVED[name]
    return [column for column in TABLES[name].columns if column not in source.held]


def _empty_columns(table: pa.Table) -> list[str]:
    return [name for name in table.column_names if table[name].null_count == len(table)]


def _prepared(
    tables: Iterable[tuple[str, pa.Table]], *, columns_not_held: Mapping[str, list[str]]
) -> tuple[Path, dict[str, Any]]:
    """This function will write the tables in a hidden folder, and return it and what the manifest says of them."""
    being_written = folder.begin(Path(settings.LINEOFSIGHT_SNAPSHOTS))
    try:
        written = folder.write_tables(tables, into=being_written)
    except BaseException:
        folder.remove(being_written)
        raise
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
