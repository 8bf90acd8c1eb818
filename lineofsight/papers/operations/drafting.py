"""What every change to a draft begins and ends with: hold it, refuse a published one, write the audit."""

from datetime import datetime
from typing import Any

from lineofsight.access import audit
from lineofsight.papers.models import Paper
from lineofsight.web.words import day


class UnableToChangePaper(Exception):
    """The paper can't be changed; the message says why."""


def draft(paper: Paper) -> Paper:
    """This function will hold the paper until the transaction ends, and return it as it now is.

    Raises UnableToChangePaper when it is published.
    """
    held = Paper.objects.select_for_update().get(pk=paper.pk)
    if held.is_published:
        when = day(held.published_at)
        raise UnableToChangePaper(f"This paper was published on {when}, so it can't be changed. Correct it instead.")
    return held


def note_change(paper: Paper, *, by: Any, at: datetime, **detail: Any) -> None:
    """This function will write what was changed in the audit."""
    audit.record(by=by, at=at, action=audit.Action.CHANGE, subject=f"papers.paper:{paper.slug}", detail=detail)
