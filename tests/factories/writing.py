"""Make notes, visits and what belongs to them for tests, by the operations that make them in life."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from lineofsight.record.models import HeldBack, Note, PlannedVisit, Visit
from lineofsight.record.operations.copies import hold_back
from lineofsight.record.operations.notes import write_note
from lineofsight.record.operations.visits import Seen, plan_visit, record_visits
from tests.factories.access import make_user
from tests.factories.record import PersonFactory

AT = datetime(2021, 7, 14, 10, 30, tzinfo=ZoneInfo("Europe/London"))


def written_note(*, child: Any = None, text: str = "Mum rang. Dad has moved out.", at: datetime = AT, **more) -> Note:
    """This function will write a note about one child."""
    told = {"kind": "case_note", "happened_at": at, "by": make_user("social_worker"), "at": at, **more}
    return write_note(children=[child or PersonFactory()], text=text, **told)[0]


def made_visit(*, child: Any = None, at: datetime = AT, by: Any = None, **more) -> Visit:
    """This function will record a visit that saw the child alone at home."""
    words = {name: more.pop(name) for name in ("childs_words", "about_alone", "step") if name in more}
    seen = Seen(child=child or PersonFactory(), is_seen=True, is_seen_alone=True, **words)
    told = {"mode": "home", "by": by or make_user("social_worker"), "at": at, "happened_at": at, **more}
    return record_visits([seen], **told)[0]


def planned_visit(*, child: Any = None, at: datetime = AT) -> PlannedVisit:
    """This function will plan a visit for the day after."""
    told = {"planned_at": at + timedelta(days=1), "mode": "home", "by": make_user("social_worker"), "at": at}
    return plan_visit([child or PersonFactory()], **told)[0]


def held_back() -> HeldBack:
    """This function will hold back words of a note."""
    by = make_user("social_worker")
    return hold_back(written_note(), passage="Dad has moved out.", reason="other_person", by=by, at=AT)
