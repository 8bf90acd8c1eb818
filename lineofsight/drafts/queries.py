"""The drafts somebody may see: their own, about people whose record they may still open."""

from datetime import date, datetime
from typing import Any

from django.http import Http404

from lineofsight.drafts.models import Draft
from lineofsight.drafts.people import people_seen


def drafts_of(by: Any, *, on: date, at: datetime) -> list[Draft]:
    """This function will return the person's drafts, the latest first, each with `about`: a name, or nothing."""
    kept = list(Draft.objects.filter(author=by, ends_on__gte=on).defer("content").order_by("-kept_at"))
    names = people_seen(by, numbers={draft.person for draft in kept if draft.person}, at=at)
    for draft in kept:
        draft.about = names.get(draft.person, "")
    return [draft for draft in kept if draft.person is None or draft.person in names]


def draft_of(by: Any, *, pk: int, on: date, at: datetime) -> Draft:
    """This function will return one of the person's drafts. Raises Http404 when they have no such draft to see."""
    found = next((draft for draft in drafts_of(by, on=on, at=at) if draft.pk == pk), None)
    if found is None:
        raise Http404("You have no such draft.")
    return found


def draft_at(by: Any, *, place: str, on: date) -> Draft | None:
    """This function will return the person's draft of the form at that address, or None once its time is over.

    The view of the form has made sure that they may open it.
    """
    return Draft.objects.filter(author=by, place=place, ends_on__gte=on).first()
