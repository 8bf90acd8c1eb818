"""What the record lends to drafts: whose names their author may still see, and a place on the home page."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from lineofsight.drafts.people import register_people
from lineofsight.drafts.queries import drafts_of
from lineofsight.record.home import HomePanel, register_panel
from lineofsight.record.models import Person

MOST = 5


def _seen(user: Any, numbers: Iterable[int], at: datetime) -> dict[int, str]:
    found = Person.objects.visible_to(user, at=at).filter(pk__in=numbers) if numbers else ()
    return {person.pk: person.name for person in found}


def drafts_panel(*, by: Any, on: date, at: datetime) -> dict[str, Any] | None:
    """This function will return the reader's latest drafts and how many more there are, or None without any."""
    found = drafts_of(by, on=on, at=at)
    return {"drafts": found[:MOST], "more": max(0, len(found) - MOST)} if found else None


register_people(_seen)
# Whoever writes, a partner too, finds on their home page what they have not sent.
register_panel(
    HomePanel(title="Drafts", permission="", query=drafts_panel, template="record/home/drafts.html", order=20)
)
