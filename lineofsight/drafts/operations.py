"""Keep what is typed, and let it go once it is sent, thrown away or too old."""

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from lineofsight.access import audit
from lineofsight.access.models import User
from lineofsight.drafts.models import Draft
from lineofsight.drafts.tickets import Ticket

DAYS_KEPT = 30  # local default
LONGEST = 400_000
MOST = 200


class UnableToKeep(Exception):
    """The draft can't be kept; the message says why."""


@transaction.atomic
def keep(ticket: Ticket, *, content: str, at: datetime, by: Any) -> Draft:
    """This function will keep what is typed in a form as its author's draft, in place of what was kept before.

    `by` is who is signed in: the author, or somebody else or nobody where the author's session ended. Only the
    beginning of a draft is audited, and what is kept without its author being signed in: not every few seconds of
    typing. Raises UnableToKeep when it is too long, the author has too many drafts, or their account is closed.
    """
    author = User.objects.filter(pk=ticket.author, is_active=True).first()
    _check(author, content=content)
    Draft.objects.filter(ends_on__lt=timezone.localdate(at)).delete()
    before = Draft.objects.select_for_update().filter(author=author, place=ticket.place).first()
    if before is None and Draft.objects.filter(author=author).count() >= MOST:
        raise UnableToKeep(f"You have {MOST} drafts. Send or discard some, then save this one.")
    is_signed_out = by is None or by.pk != author.pk
    draft = _written(before, ticket, content=content, at=at, is_signed_out=is_signed_out)
    if before is None or is_signed_out:
        detail = {"draft": ticket.title, "place": ticket.place, "signed_out": is_signed_out}
        audit.record(by=author, at=at, action=audit.Action.CHANGE, subject=f"drafts.draft:{draft.pk}", detail=detail)
    return draft


def _check(author: User | None, *, content: str) -> None:
    if author is None:
        raise UnableToKeep("This account is closed.")
    if len(content) > LONGEST:
        raise UnableToKeep("This is too long to keep as a draft. Copy it to somewhere safe, and make it shorter.")


def _written(before: Draft | None, ticket: Ticket, *, content: str, at: datetime, is_signed_out: bool) -> Draft:
    draft = before or Draft(author_id=ticket.author, place=ticket.place, begun_at=at)
    draft.title, draft.person, draft.content = ticket.title, ticket.person, content
    draft.kept_at = max(at, draft.begun_at)
    draft.ends_on = timezone.localdate(at) + timedelta(days=DAYS_KEPT)
    draft.was_signed_out = is_signed_out
    draft.save()
    return draft


@transaction.atomic
def discard(draft: Draft, *, by: Any, at: datetime) -> None:
    """This function will throw a draft away, because its author asked to. Raises UnableToKeep for anybody else."""
    if draft.author_id != by.pk:
        raise UnableToKeep("Only who wrote a draft may discard it.")
    subject = f"drafts.draft:{draft.pk}"
    audit.record(by=by, at=at, action=audit.Action.CHANGE, subject=subject, detail={"discarded": draft.title})
    draft.delete()


def let_go(*, by: Any, place: str) -> None:
    """This function will delete the draft of a form that was sent, in the transaction of the change it made."""
    Draft.objects.filter(author=by, place=place).delete()
