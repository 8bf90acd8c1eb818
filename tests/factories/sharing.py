"""Share parts of children's records with partners, for tests: by the operation, as a worker does it."""

from datetime import datetime, timedelta

from lineofsight.record.models import Note, Share
from lineofsight.record.operations import sharing as operations
from lineofsight.record.operations.notes import write_note
from lineofsight.web import clock
from tests.factories.access import make_user
from tests.factories.record import PersonFactory

PURPOSE = "To plan what school does next."


def a_note(child=None, *, text: str = "Spoke to the head teacher.", at: datetime | None = None) -> Note:
    """This function will write a note on a child's record."""
    at = at or clock.now()
    told = {"kind": "case_note", "text": text, "step": None, "happened_at": at - timedelta(hours=1), "at": at}
    write_note(children=[child or PersonFactory()], **told, by=make_user())
    return Note.objects.order_by("-pk").first()


def share(note: Note | None = None, *, partner=None, at: datetime | None = None, **told) -> Share:
    """This function will share a note with a partner until the day after."""
    at, note = at or clock.now(), note or a_note(at=at)
    told = {
        "kind": "note", "part": str(note.pk), "account": partner or make_user("partner"), "agency": "Wexcombe Primary",
        "purpose": PURPOSE, "basis": "consent", "basis_note": "The mother agreed by telephone.",
        "until": at.date() + timedelta(days=1), "on": at.date(), "by": make_user(), "at": at, **told,
    }  # fmt: skip
    return operations.share(note.child, **told)
