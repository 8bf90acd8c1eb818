"""The front door of the made-up authority: forms, a night's notifications, agencies asked, triage and the panel."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from lineofsight.access.models import User
from lineofsight.bodies.models import Meeting
from lineofsight.bodies.operations.actions import Owner, give_action
from lineofsight.bodies.operations.meetings import record_attendance
from lineofsight.record.models import CaseStep, Post
from lineofsight.service.front_door.models import (
    Contact,
    Referral,
    ThresholdIndicator,
    ThresholdVersion,
    TriageSwitch,
)
from lineofsight.service.front_door.operations.checks import ask_agency
from lineofsight.service.front_door.operations.children import GivenChild
from lineofsight.service.front_door.operations.consent import log_consent
from lineofsight.service.front_door.operations.directing import give_with_direction
from lineofsight.service.front_door.operations.notifications import load_notifications
from lineofsight.service.front_door.operations.panel import keep_finding
from lineofsight.service.front_door.operations.public_forms import send_form
from lineofsight.service.front_door.operations.triage import agree, fill_agenda, give_triage_action, write_entry
from lineofsight.service.front_door.queries.panel import KIND, panel_page
from lineofsight.service.front_door.re_referrals import owe_panel
from lineofsight.statute.threshold import threshold

HEADINGS = "reference,sent_at,incident,domestic_abuse,grading,first_name,last_name,date_of_birth,address,account,risks"
NIGHT = (
    ("WP-2209-0411", "domestic", "yes", "high", "Juno", "Marrowfield", "2017-03-04",
     "Neighbours rang. Mum had a cut lip. Juno was on the stairs.", "He has been told to stay away and may come back."),
    ("WP-2209-0411", "domestic", "yes", "high", "Caspian", "Marrowfield", "2020-11-19",
     "Neighbours rang. Mum had a cut lip. The baby slept.", "He has been told to stay away and may come back."),
    ("WP-2209-0418", "domestic", "yes", "standard", "Ottilie", "Sandercombe", "2013-06-21",
     "Loud words about money. Nobody hurt. Ottilie watched television.", ""),
    ("WP-2209-0425", "missing", "no", "medium", "Leander", "Quickthorn", "2007-01-30",
     "Home at two in the morning and would not say where he had been.", ""),
)  # fmt: skip
FORM = {
    "source_code": "2A", "concern": "He told his teacher that nobody was at home at night. He is tired and hungry.",
    "risks": "", "asked_for": "Please tell us whether somebody visits.", "parents_know": "no", "referrer_level": "3",
    "referrer_name": "Wilhelmina Stobart", "referrer_agency": "Thornycroft Primary", "referrer_phone": "01632 960117",
    "referrer_role": "Safeguarding lead", "referrer_email": "", "school": "Thornycroft Primary",
    "family": "Mum, and a sister of two.", "agencies": "Health visitor.", "help_so_far": "Breakfast club each day.",
    "agreed": "not_asked", "agreed_reason": "We could not reach her, and did not want to wait.",
}  # fmt: skip


@dataclass
class Door:
    """Who works at the front door of the demo, and what time it is."""

    people: dict[str, Any]
    now: datetime

    def told(self, role: str, *, ago: timedelta = timedelta(0)) -> dict[str, Any]:
        """This function will return by whom and when something is done."""
        return {"by": self.people[role], "at": self.now - ago}


def open_the_front_door(*, now: datetime, accounts: dict[str, int]) -> None:
    """This function will have something on every page of the front door."""
    door = Door({role: User.objects.get(pk=key) for role, key in accounts.items()}, now)
    _agree_threshold(door)
    _what_triage_takes(door)
    _night(door)
    given = GivenChild(first_name="Barnaby", last_name="Fothersgill", date_of_birth=date(2014, 9, 2),
                       address="8 Candlemaker Row")  # fmt: skip
    send_form(given, answers=FORM, sender="192.0.2.14", at=now - timedelta(hours=3))
    _asked_and_directed(door)
    _triage(door)
    _panel(door)
    _teach(door)


def _agree_threshold(door: Door) -> None:
    """This function will set the version of 2022, with one thing more than the local default."""
    before = threshold(on=date(2022, 4, 1))
    version = ThresholdVersion.objects.create(
        name="2022", from_on=date(2022, 4, 1), made_at=door.now - timedelta(days=190),
        made_by=door.people["head_of_service"],
        reason="Agreed by the safeguarding partnership: what shows exploitation outside the home is said more plainly.",
    )  # fmt: skip
    shown = [(level.code, one.domain, one.code, one.text) for level in before.levels for one in level.indicators]
    shown.append(("4", "outside", "4-DEBT", "In debt to older people, or carrying things for them"))
    ThresholdIndicator.objects.bulk_create(
        ThresholdIndicator(version=version, level=level, domain=domain, code=code, text=text)
        for level, domain, code, text in shown
    )


def _what_triage_takes(door: Door) -> None:
    head = door.people["head_of_service"]
    for takes, from_on, reason in (
        ("all", date(2020, 9, 1), "Every notification, while the daily meeting was new."),
        ("domestic", date(2022, 1, 10), "Partners agreed that the rest is safe on the board."),
    ):
        TriageSwitch.objects.create(takes=takes, from_on=from_on, reason=reason, set_at=door.now, set_by=head)


def _night(door: Door) -> None:
    sent_at = (door.now - timedelta(hours=9)).strftime("%Y-%m-%d %H:%M")
    lines = [
        ",".join([ref, sent_at, kind, abuse, grading, first, last, born, "", f'"{account}"', f'"{risks}"'])
        for ref, kind, abuse, grading, first, last, born, account, risks in NIGHT
    ]
    lines.append(f"WP-2209-0430,{sent_at},domestic,yes,severe,Ned,Alderwick,,,Called twice.,")
    content = "\n".join((HEADINGS, *lines)).encode()
    told = door.told("team_manager", ago=timedelta(hours=2))
    load_notifications(content=content, name="night-of-29-september.csv", **told)


def _open_contacts(door: Door) -> list[Contact]:
    """This function will return open contacts that the manager and the social worker may open, the newest first."""
    steps = CaseStep.objects.open().visible_to(door.people["social_worker"]).filter(kind="contact")
    rows = Contact.objects.visible_to(door.people["team_manager"]).filter(step__in=steps, sent_form=None)
    return list(rows.select_related("step__child", "screening").order_by("-step__started_on", "-pk")[:30])


def _asked_and_directed(door: Door) -> None:
    contacts = _open_contacts(door)
    begun = [one for one in contacts if _is_begun(one)]
    question = "What do you know of attendance, and of how the child comes to school? We were told of tiredness."
    for contact in begun[:2]:
        told = door.told("social_worker", ago=timedelta(hours=1))
        ask_agency(contact, agency="education", question=question, asked_of=door.people["partner"], **told)
    for contact in contacts[:1]:
        said = {"purpose": "early_help", "who": "Mum", "is_given": True, "said_on": door.now.date()}
        log_consent(contact.step.child, **said, **door.told("social_worker"))
    _direct(door, begun[:1] or contacts[:1])


def _is_begun(contact: Contact) -> bool:
    screening = getattr(contact, "screening", None)
    return screening is not None and screening.completed_at is None and screening.consent == "obtained"


def _direct(door: Door, contacts: list[Contact]) -> None:
    """This function will give a contact to a worker who does not hold it, with what they are to do."""
    for contact in contacts:
        held = contact.step.allocations.get(ended_on=None)
        posts = Post.objects.filter(team=held.team, ended_on=None, is_manager=False).exclude(worker=held.worker)
        post = posts.select_related("worker").order_by("pk").first()
        if post is not None:
            told = {"kinds": ["parents", "history", "school"], "words": "Ring mum before noon."}
            give_with_direction(
                contact, worker=post.worker, **told, on=door.now.date(), **door.told("team_manager")
            )  # fmt: skip


def _triage(door: Door) -> None:
    """This function will fill this morning's triage, and talk about the first child."""
    meetings = Meeting.objects.filter(body__kind="triage", starts_at__lte=door.now).exclude(status="cancelled")
    meeting = meetings.order_by("-starts_at").first()
    if meeting is None:
        return
    if meeting.status == Meeting.Status.PLANNED:
        how = {row.pk: "attended" for row in meeting.attendance.all()}
        meeting = record_attendance(meeting=meeting, how=how, **door.told("team_manager"))
    made = fill_agenda(meeting, **door.told("team_manager"))
    for triage in made[:1]:
        write_entry(triage, agency="police", words="Three calls since May, one arrest.", **door.told("team_manager"))
        write_entry(triage, agency="health", words="The baby missed a check in August.", **door.told("team_manager"))
        words = "A pattern, and a baby at home."
        agree(triage, outcome="referral", words=words, **door.told("team_manager"))
        owner = Owner(agency="health", name="Hester Quillanby")
        give_triage_action(triage, what="Health visitor to see the baby.", owner=owner, **door.told("team_manager"))


def _panel(door: Door) -> None:
    """This function will code some of the re-referrals of the two months before."""
    deficits = ("incomplete_work", "needs_not_sustained", "consent", "new_event", "history_missed")
    words = "The panel read both records and spoke with the worker who closed it."
    month = door.now.date().replace(day=1)
    for back in (1, 2):
        month = (month - timedelta(days=1)).replace(day=1)
        page = panel_page(month=month, **door.told("team_manager"))
        for again in page.rows:
            _owe(again.referral)
        for number, row in enumerate(page.rows[: 4 if back == 1 else 8]):
            keep_finding(row.referral, deficit=deficits[number % 5], words=words, **door.told("team_manager"))


def _teach(door: Door) -> None:
    """This function will have what the panel found become somebody's action for training."""
    last = door.now.date().replace(day=1) - timedelta(days=1)
    give_action(
        what="Teach at the team meeting how the history is weighed before a case is closed.", on=door.now.date(),
        due_on=door.now.date() + timedelta(days=21), owner=Owner(account=door.people["team_manager"]),
        source=(KIND, last.year * 100 + last.month), **door.told("head_of_service"),
    )  # fmt: skip


def _owe(referral: Referral) -> None:
    """This function will have the panel owe a look at a re-referral whose next steps are decided."""
    last = referral.step.allocations.select_related("team").order_by("-pk").first()
    if referral.decided_at is not None and last is not None:
        owe_panel(referral, team=last.team)
