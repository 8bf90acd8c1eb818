"""Make legal gateways, pre-proceedings, proceedings and emergencies for tests, by the operations that make them."""

from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import uuid4

from lineofsight.letters.models import Letter
from lineofsight.record import pathway
from lineofsight.record.models import CaseStep
from lineofsight.service.court.models import Hearing, PermanenceAim
from lineofsight.service.court.operations.aims import set_aim
from lineofsight.service.court.operations.emergencies import record_emergency
from lineofsight.service.court.operations.gateways import ask_panel
from lineofsight.service.court.operations.hearings import list_hearing
from lineofsight.service.court.operations.proceedings import record_issue
from tests.factories.access import make_user
from tests.factories.record import LONDON, PersonFactory
from tests.factories.service import make_teams

DAY = date(2021, 7, 5)  # A Monday.


def at(day: date, hour: int = 12) -> datetime:
    """This function will return an hour of a day."""
    return datetime.combine(day, time(hour), tzinfo=LONDON)


def when(day: date = DAY, *, by: Any = None) -> dict[str, Any]:
    """This function will return who does something on a day, and when."""
    return {"on": day, "by": by or make_user("team_manager"), "at": at(day)}


def ask(*children: Any, day: date = DAY, **said: str) -> list[CaseStep]:
    """This function will ask the panel about children."""
    make_teams()
    told = {"why": "Should we start?", "evidence": "Hurt three times since May.", "views": "Mum says no.", **said}
    return ask_panel(children=children or [PersonFactory()], **told, **when(day))


def opened(kind: str, *children: Any, day: date = DAY, **said: Any) -> list[CaseStep]:
    """This function will open a step of a kind for each child, together."""
    make_teams()
    group = {"group": uuid4()} if len(children) > 1 else {}
    return [
        pathway.open_step(kind, child=child, opened_by=None, **group, **said, **when(day))
        for child in children or [PersonFactory()]
    ]


def sent_letter(
    step: CaseStep, *, template: str = "letter_before_proceedings", issued_at: datetime | None = None
) -> Letter:
    """This function will keep a letter as it was issued: that before proceedings unless told otherwise."""
    by = make_user("social_worker")
    return Letter.objects.create(
        child=step.child, step=step, template=template, template_version=1, status="issued",
        recipient_name="Mum", subject="How to avoid going to court", body="Please come.", written_at=at(DAY),
        written_by=by, issued_at=issued_at or at(DAY), issued_by=by, pdf_sha256="a" * 64, html_sha256="b" * 64,
    )  # fmt: skip


def issued(*children: Any, day: date = DAY, **said: Any) -> list[CaseStep]:
    """This function will have the court issue an application on a day, decided the same day."""
    steps = opened("care_proceedings", *children, day=day)
    told = {"reference": "WX21C00012", "initial_plan": "A", **said}
    record_issue(steps=steps, issued_on=day, **told, **when(day))
    return steps


def sample_hearing() -> Hearing:
    """This function will list a hearing."""
    by = make_user("team_manager")
    return list_hearing(steps=issued(), kind="cmh", listed_at=at(DAY + timedelta(days=21)), by=by, at=at(DAY))[0]


def sample_aim() -> PermanenceAim:
    """This function will set a plan for permanence."""
    steps = issued()
    set_aim(steps=steps, aim="ADOPTION", why="In case the assessment of an aunt fails.", **when())
    return steps[0].aims.get()


def emergency(*children: Any, route: str = "police", began_at: datetime | None = None) -> list[CaseStep]:
    """This function will record that children were protected."""
    make_teams()
    by = make_user("team_manager")
    return record_emergency(
        children=children or [PersonFactory()], route=route, began_at=began_at or at(DAY, 22),
        what_happened="Found alone at home at night.", place="Foster carers", by=by, at=(began_at or at(DAY, 22)),
    )  # fmt: skip
