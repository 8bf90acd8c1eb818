"""Keep a view of performance under a name, change it, or let it go."""

from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from django.db import transaction
from django.urls import Resolver404, resolve

from lineofsight.access import audit
from lineofsight.access.checks import NotAllowed, check
from lineofsight.access.permissions import Permission
from lineofsight.measures import MEASURES
from lineofsight.oversight.performance.domains import NoSuchDomain, domain_at
from lineofsight.oversight.performance.models import SavedView

PAGES = {"index", "every", "service", "measure", "compare", "flow", "cohorts"}
LONGEST = 1_000


class UnableToSave(Exception):
    """The view can't be kept so; the message says why."""


@transaction.atomic
def save_view(*, name: str, address: str, is_shared: bool, by: Any, at: datetime) -> SavedView:
    """This function will keep a page of performance, with what was chosen on it, under a name.

    `address` is that of the page on this site, with its query. Raises NotAllowed and UnableToSave.
    """
    check(by, Permission.MEASURES_READ)
    if not leads_somewhere(address):
        raise UnableToSave(
            "Only pages of performance can be kept: open the page you want, and choose “Keep this view”."
        )
    name = _free_name(name, by=by)
    view = SavedView.objects.create(owner=by, name=name, address=address, is_shared=is_shared, saved_at=at)
    _audit(view, "kept", by=by, at=at)
    return view


@transaction.atomic
def change_view(view: SavedView, *, name: str, is_shared: bool, by: Any, at: datetime) -> SavedView:
    """This function will give a view another name, or other readers. Raises NotAllowed and UnableToSave."""
    _check_own(view, by)
    view.name, view.is_shared = _free_name(name, by=by, but=view), is_shared
    view.save(update_fields=["name", "is_shared"])
    _audit(view, "changed", by=by, at=at)
    return view


@transaction.atomic
def remove_view(view: SavedView, *, by: Any, at: datetime) -> None:
    """This function will let a view go, for everybody it was shared with too. Raises NotAllowed."""
    _check_own(view, by)
    _audit(view, "removed", by=by, at=at)
    view.delete()


def leads_somewhere(address: str) -> bool:
    """This function will say whether an address is that of a page of performance that there is."""
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or len(address) > LONGEST:
        return False
    try:
        found = resolve(parts.path)
    except Resolver404:
        return False
    if found.app_name != "performance" or found.url_name not in PAGES:
        return False
    return _is_known(**found.kwargs)


def _is_known(code: str = "", service: str = "") -> bool:
    if service:
        try:
            domain_at(service)
        except NoSuchDomain:
            return False
    return not code or code in MEASURES


def _free_name(name: str, *, by: Any, but: SavedView | None = None) -> str:
    name = name.strip()
    if not name:
        raise UnableToSave("Give the view a name.")
    others = SavedView.objects.filter(owner=by, name=name)
    if (others.exclude(pk=but.pk) if but else others).exists():
        raise UnableToSave(f"You have a view called {name} already: give this one another name.")
    return name


def _check_own(view: SavedView, by: Any) -> None:
    check(by, Permission.MEASURES_READ)
    if view.owner_id != by.pk:
        raise NotAllowed("Only who kept a view may change it.")


def _audit(view: SavedView, what: str, *, by: Any, at: datetime) -> None:
    detail = {"view": what, "address": view.address, "is_shared": view.is_shared}
    audit.record(by=by, at=at, action=audit.Action.CHANGE, subject=f"performance.savedview:{view.pk}", detail=detail)
