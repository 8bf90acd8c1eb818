"""Make what the front door holds beside contacts: public forms, files of notifications, and what comes of them."""

from datetime import date, timedelta

from lineofsight.bodies.models import Meeting
from lineofsight.bodies.operations.bodies import seat_member, set_up_body
from lineofsight.bodies.operations.meetings import call_meeting, record_attendance
from lineofsight.record.models import Person
from lineofsight.service.front_door.models import (
    AgencyCheck,
    Consent,
    Contact,
    DirectionStep,
    MaracReferral,
    NightHandOver,
    NotificationFile,
    OtherCouncil,
    Referral,
    RotaPlace,
    TriageItem,
    UrgentVisit,
)
from lineofsight.service.front_door.operations.checks import ask_agency
from lineofsight.service.front_door.operations.children import GivenChild
from lineofsight.service.front_door.operations.consent import log_consent
from lineofsight.service.front_door.operations.councils import keep_council
from lineofsight.service.front_door.operations.directing import give_with_direction
from lineofsight.service.front_door.operations.marac import refer_to_marac
from lineofsight.service.front_door.operations.notifications import load_notifications
from lineofsight.service.front_door.operations.public_forms import send_form
from lineofsight.service.front_door.operations.referrals import decide_referral
from lineofsight.service.front_door.operations.rota import put_on_rota
from lineofsight.service.front_door.operations.screening import save_screening
from lineofsight.service.front_door.operations.triage import fill_agenda
from lineofsight.service.front_door.operations.urgent import direct_visit, hand_over
from tests.factories.access import make_user
from tests.factories.record import AddressFactory, PersonFactory, ResidenceFactory, worker_for
from tests.factories.service import INSTEAD, RECEIVED, later, make_contact, make_referral, make_teams

HEADINGS = "reference,sent_at,incident,domestic_abuse,grading,first_name,last_name,date_of_birth,address,account,risks"
ANSWERS = {
    "source_code": "2A", "concern": "She has a bruise and says nothing.", "risks": "", "asked_for": "",
    "parents_know": "no", "referrer_level": "4", "referrer_name": "Ferrin Oakes", "referrer_agency": "Larkrise Primary",
    "referrer_phone": "01632 960001", "referrer_role": "Head", "referrer_email": "", "school": "Larkrise Primary",
    "family": "Mum and a baby.", "agencies": "", "help_so_far": "", "agreed": "yes", "agreed_reason": "",
}  # fmt: skip


def line(reference: str = "WX-1", **changes: str) -> str:
    """This function will return one line of a file of notifications."""
    usual = {
        "reference": reference, "sent_at": "2021-07-13 07:45", "incident": "domestic", "domestic_abuse": "yes",
        "grading": "medium", "first_name": "Isla", "last_name": "Tamber", "date_of_birth": "2014-05-06",
        "address": "4 Tallow Row", "account": "Shouting and a broken door.", "risks": "",
    }  # fmt: skip
    return ",".join({**usual, **changes}[name] for name in HEADINGS.split(","))


def file_of(*lines: str) -> bytes:
    """This function will return a file of notifications with these lines."""
    return "\n".join((HEADINGS, *lines)).encode()


def load(*lines: str, by=None, hours: float = 0) -> NotificationFile:
    """This function will load lines on 13 July 2021."""
    make_teams()
    by = by or make_user("team_manager")
    return load_notifications(content=file_of(*lines), name="night.csv", by=by, at=later(hours))


def loaded_file() -> NotificationFile:
    """This function will load a file with one good line and one that is refused."""
    return load(line(), line("WX-2", grading="huge"))


def notification(**changes: str) -> Contact:
    """This function will load one notification, and return its contact."""
    return load(line(**changes)).notifications.get().contact


def sent_form(*, sender: str = "192.0.2.7", hours: float = 0, child: dict | None = None, **answers) -> tuple:
    """This function will send a public form: its contact and its secret."""
    make_teams()
    given = GivenChild(**(child or {"first_name": "Isla", "last_name": "Tamber"}))
    return send_form(given, answers={**ANSWERS, **answers}, sender=sender, at=later(hours))


def asked_check(*, asked_of=None, **details) -> AgencyCheck:
    """This function will ask the police about a contact whose screening has begun."""
    contact, worker = make_contact(**details), make_user("social_worker")
    save_screening(contact, answers={"consent": "obtained"}, seen="", by=worker, at=later(1))
    contact.refresh_from_db()
    told = {"agency": "police", "question": "What do you know of her?", "by": worker, "at": later(2)}
    return ask_agency(contact, asked_of=asked_of, **told)


def urgent_visit(**details) -> UrgentVisit:
    """This function will direct an urgent visit an hour after a contact was received."""
    contact = make_contact(**details)
    at = contact.received_at + timedelta(hours=1)
    return direct_visit(contact, why="A burn on a baby.", by=make_user("team_manager"), at=at)


def night_turn() -> NightHandOver:
    """This function will hand a contact over for the night."""
    return hand_over(make_contact(), to="night", words="Ring the ward.", by=make_user("team_manager"), at=later(3))


def direction_step() -> DirectionStep:
    """This function will give a contact to a worker with one thing to do."""
    contact, worker = make_contact(), make_user("social_worker")
    who = worker_for(worker, team=make_teams()["front_door"])
    told = {"on": later(1).date(), "by": make_user("team_manager"), "at": later(1)}
    give_with_direction(contact, worker=who, kinds=["school"], words="", **told)
    return contact.direction.get()


def consent() -> Consent:
    """This function will log a mother's consent."""
    told = {"purpose": "early_help", "who": "Mum", "is_given": True, "said_on": RECEIVED.date()}
    return log_consent(PersonFactory(), **told, by=make_user("social_worker"), at=later(1))


def triage_meeting() -> Meeting:
    """This function will call and hold a triage meeting on the morning of 14 July 2021."""
    head, manager = make_user("head_of_service"), make_user("team_manager")
    told = {"by": head, "at": later(-48)}
    body = set_up_body(kind="triage", name="Daily triage", cadence="daily", on=RECEIVED.date(), **told)
    seat_member(body=body, seat="chair", agency="childrens_services", account=manager, on=RECEIVED.date(), **told)
    meeting = call_meeting(body=body, starts_at=later(19), place="Room 1", by=manager, at=later(18))
    how = {row.pk: "attended" for row in meeting.attendance.all()}
    return record_attendance(meeting=meeting, how=how, by=manager, at=later(20))


def at_triage(**changes: str) -> TriageItem:
    """This function will put a notification on the agenda of a triage meeting."""
    notification(**changes)
    return fill_agenda(triage_meeting(), by=make_user("team_manager"), at=later(20))[0]


def at_triage_with(partner, *, agency: str = "health", **changes: str) -> TriageItem:
    """This function will put a notification before a triage on which a partner's account sits for an agency."""
    triage, head = at_triage(**changes), make_user("head_of_service")
    seat = {"seat": "member", "agency": agency, "account": partner, "on": RECEIVED.date()}
    seat_member(body=triage.item.meeting.body, **seat, by=head, at=later(20))
    return triage


def marac_referral(*, child=None, also=()) -> MaracReferral:
    """This function will refer a family to MARAC on 13 July 2021."""
    said = {"why": "high_risk", "words": "He came back with a knife.", "victim": "agrees", "meeting_on": None}
    told = {"on": RECEIVED.date(), "by": make_user("social_worker"), "at": later()}
    return refer_to_marac(child or PersonFactory(), also=also, **said, **told)[0]


def rota_place() -> RotaPlace:
    """This function will put somebody on the rota of 13 July 2021, a Tuesday."""
    on = RECEIVED.date()
    said = {"name": "Sergeant Marlpit", "agency": "police", "part": "day", "is_manager": False, "weekdays": [1]}
    return put_on_rota(**said, from_on=on, until_on=on, by=make_user("team_manager"), at=later())[0]


def other_council(*, districts: str = "ZZ4 ZZ5") -> OtherCouncil:
    """This function will keep how Fenhallow's front door is reached, since 1 July 2020."""
    said = {"name": "Fenhallow Council", "reached": "Ring 01632 960201.", "districts": districts}
    return keep_council(**said, on=date(2020, 7, 1), by=make_user("head_of_service"), at=later())


def lives_at(child: Person, *, postcode: str, ours: bool = False) -> None:
    """This function will have a child live at an address of a postcode, in one of our wards or outside them."""
    ward = {} if ours else {"ward": None}
    ResidenceFactory(person=child, address=AddressFactory(postcode=postcode, **ward))


def re_referral(*, days: int = 200) -> Referral:
    """This function will refer a child again so many days after 13 July 2021, when the first referral was closed."""
    first, manager = make_referral(), make_user("team_manager")
    told = {"outcome": "no_further_action", "primary_need": "", "rationale": "Not needed.", "alternatives": INSTEAD}
    decide_referral(first, **told, by=manager, on=later(3).date(), at=later(3))
    return make_referral(child=first.child, received_at=later(days=days))


__all__ = ["RECEIVED", "file_of", "line", "load", "loaded_file", "notification", "sent_form"]
