"""What in the audit is worth a look beyond hours and counts. Apps above register what only they can notice."""

import json
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from lineofsight.access.actions import Action
from lineofsight.access.models import AuditEntry, WatchedName

DAYS_LOOKED_AT = 30
MOST_SEARCHES = 20_000


@dataclass(frozen=True)
class Noticed:
    """One entry of the audit, and why it is worth a look. `why` may tell of people."""

    entry: AuditEntry
    why: str


@dataclass(frozen=True, kw_only=True)
class ReviewList:
    """One list of the page of what to look at. `find` is called as `find(since=, at=)`, newest first."""

    key: str
    title: str
    about: str
    find: Callable[..., list[Noticed]]


@dataclass(frozen=True)
class Watched:
    """A name whose searches are noticed, and why."""

    name: str
    why: str


_lists: dict[str, ReviewList] = {}
_names: dict[str, Callable[..., Iterable[Watched]]] = {}


def register_review_list(review: ReviewList) -> None:
    """This function will add a list, or replace the one of the same key."""
    _lists[review.key] = review


def register_watched_names(key: str, names: Callable[..., Iterable[Watched]]) -> None:
    """This function will add names whose searches are noticed. `names` is called as `names(at=)`."""
    _names[key] = names


def review_lists(*, at: datetime) -> list[tuple[ReviewList, list[Noticed]]]:
    """This function will return every list with what it noticed in the 30 days before `at`."""
    since = at - timedelta(days=DAYS_LOOKED_AT)
    return [(review, review.find(since=since, at=at)) for review in _lists.values()]


def searches_for_watched_names(*, since: datetime, at: datetime) -> list[Noticed]:
    """This function will return the searches in which every word of a watched name was typed, newest first."""
    watched = [(frozenset(words(one.name)), one.why) for one in _watched(at=at)]
    by_word: dict[str, list] = {}
    for of_name, why in watched:
        if of_name:
            by_word.setdefault(min(of_name), []).append((of_name, why))
    searches = AuditEntry.objects.filter(action=Action.SEARCH, at__gt=since, at__lte=at)
    found = searches.select_related("by").order_by("-sequence")[:MOST_SEARCHES] if by_word else []
    return [Noticed(entry, why) for entry in found if (why := _why(_typed(entry), by_word))]


def words(text: str) -> set[str]:
    """This function will return the words of a text as they are compared: small letters without accents."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return set("".join(c if c.isalnum() else " " for c in plain).split())


def _watched(*, at: datetime) -> list[Watched]:
    kept = [Watched(one.name, f"Watched name: {one.name}") for one in WatchedName.objects.filter(ended_at=None)]
    return [*kept, *(watched for names in _names.values() for watched in names(at=at))]


def _typed(entry: AuditEntry) -> set[str]:
    return words(" ".join(value for value in json.loads(entry.detail).values() if isinstance(value, str)))


def _why(typed: set[str], by_word: dict[str, list]) -> str:
    return next((why for word in typed for name, why in by_word.get(word, ()) if name <= typed), "")


register_review_list(
    ReviewList(
        key="names",
        title="Searches for a name that is watched",
        about="For a watched name, or that of somebody whose record is restricted, in the last 30 days.",
        find=searches_for_watched_names,
    )
)
