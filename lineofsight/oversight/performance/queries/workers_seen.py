"""Whose figures by worker a reader sees: everybody's, those of the team they manage, or nobody's."""

from datetime import date
from typing import Any
from urllib.parse import parse_qs, urlsplit

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.queries.teams import workers_managed_by
from lineofsight.snapshots.by_worker import BY_WORKER, EVERYBODY, NOBODY, Workers


def may_see_workers(by: Any) -> bool:
    """This function will say whether a reader's role lets them see any figure by worker."""
    return by.can(Permission.MEASURES_BY_WORKER) or by.can(Permission.MEASURES_BY_OWN_WORKER)


def check_may_see_workers(by: Any) -> None:
    """This function will raise NotAllowed unless a reader's role lets them see any figure by worker."""
    if not may_see_workers(by):
        check(by, Permission.MEASURES_BY_WORKER)


def asks_of_workers(address: str) -> bool:
    """This function will say whether the address of a page asks for a figure by worker."""
    return parse_qs(urlsplit(address).query).get("also", [""])[-1] == BY_WORKER


def workers_seen(by: Any, *, on: date) -> Workers:
    """This function will return whose figures by worker a reader sees on a day."""
    if by.can(Permission.MEASURES_BY_WORKER):
        return EVERYBODY
    if by.can(Permission.MEASURES_BY_OWN_WORKER):
        return Workers(keys=frozenset(str(pk) for pk in workers_managed_by(by, on=on).values_list("pk", flat=True)))
    return NOBODY
