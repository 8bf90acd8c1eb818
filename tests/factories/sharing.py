"""Share parts of children's records with partners, for tests: by the operation, as a worker does it."""

from datetime import date, datetime, timedelta

from lineofsight.record.models import AgencyAccount, Note, PartnerAgency, Share
from lineofsight.record.operations import sharing as operations
from lineofsight.record.operations.agencies import join_agency, open_agency
from lineofsight.record.operations.notes import write_note
from lineofsight.web import clock
from tests.factories.access import make_user
from tests.factories.record import PersonFactory

SINCE = date(2021, 4, 1)
PURPOSE = "To plan what school does next."


def make_agency(name: str = "Wexcombe Primary") -> PartnerAgency:
    """This function will add an agency."""
    return open_agency(name=name, on=SINCE, by=make_user("administrator"), at=clock.now())


def make_agency_account(*, agency: PartnerAgency | None = None, account=None, on: date = SINCE) -> AgencyAccount:
    """This function will have a partner work for an agency."""
    told = {"agency": agency or make_agency(), "account": account or make_user("partner"), "on": on}
    return join_agency(**told, by=make_user("administrator"), at=clock.now())


def a_note(child=None, *, text: str = "Spoke to the head teacher.", at: datetime | None = None) -> Note:
    """This function will write a note on a child's record."""
    at = at or clock.now()
    told = {"kind": "case_note", "text": text, "step": None, "happened_at": at - timedelta(hours=1), "at": at}
    write_note(children=[child or PersonFactory()], **told, by=make_user())
    return Note.objects.order_by("-pk").first()


def share(note: Note | None = None, *, partner=None, at: datetime | None = None, **told) -> Share:
    """This function will share a note with a partner until the day after."""
    at, note = at or clock.now(), note or a_note(at=at)
    whom = {"account": partner or make_user("partner"), "agency": "Wexcombe Primary"}
    told = {
        **({} if "to_agency" in told else whom), "kind": "note", "part": str(note.pk), "purpose": PURPOSE,
        "basis": "consent", "basis_note": "The mother agreed by telephone.",
        "until": at.date() + timedelta(days=1), "on": at.date(), "by": make_user(), "at": at, **told,
    }  # fmt: skip
    return operations.share(note.child, **told)
