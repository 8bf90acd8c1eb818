"""Meetings of the made-up authority: a daily triage, an improvement board and one child's conference, with actions."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from lineofsight.access.models import User
from lineofsight.bodies.models import Attendance, Body, Item, Meeting
from lineofsight.bodies.operations.actions import Owner, close_action, give_action
from lineofsight.bodies.operations.bodies import seat_member, set_terms, set_up_body
from lineofsight.bodies.operations.invitations import answer_invitation
from lineofsight.bodies.operations.meetings import add_item, call_meeting, invite, record_attendance
from lineofsight.bodies.operations.minutes import approve_minutes, resolve, write_minute
from lineofsight.bodies.operations.reports import file_report
from lineofsight.record.models import CaseStep, Person

BEGAN = date(2021, 4, 1)
POLICE, HEALTH = ("police", "Sergeant Ivo Marlpit"), ("health", "Hester Quillanby")
SCHOOLS, CHARITY = ("education", "Bryony Aldcastle"), ("voluntary", "Tobias Fennimoor")
SAID_BY_SCHOOL = (
    "Attendance is better since the breakfast club began. We still see a tired child on Mondays, and would like to "
    "know who picks them up on Fridays."
)
WEEKS_AGO = (10, 6, 2)
SAID_AT_TRIAGE = (
    "Police told of one call to the address this year. Health knows the family well; nothing of concern lately.",
    "School is worried about attendance. Police hold nothing. Health will ask the health visitor today.",
)
SAID_AT_THE_BOARD = (
    "The director reported that fewer children wait for an assessment. Members asked what it means for those who do.",
    "Members heard from the head of service how audits are followed through, and asked for examples.",
    "The chair asked why re-referrals have not fallen. Officers will bring the reasons that the panel coded.",
)


@dataclass
class Clerk:
    """Who runs a body in the demo, and what day it is."""

    people: dict[str, Any]
    now: datetime

    def told(self, role: str) -> dict[str, Any]:
        """This function will return by whom and when something is recorded."""
        return {"by": self.people[role], "at": self.now}

    def body(self, *, role: str, least: int, agencies: tuple[str, ...] = (), text: str, **said: Any) -> Body:
        """This function will set up a body with its terms."""
        body = set_up_body(on=BEGAN, **said, **self.told(role))
        set_terms(body=body, text=text, least=least, agencies=agencies, on=BEGAN, **self.told(role))
        return body

    def seat(self, body: Body, role: str, *, seat: str = "member", agency: str = "childrens_services") -> None:
        """This function will seat one of the demo's accounts."""
        account = self.people[role]
        seat_member(body=body, seat=seat, agency=agency, account=account, on=BEGAN, **self.told("head_of_service"))

    def seat_outside(self, body: Body, *others: tuple[str, str]) -> None:
        """This function will seat people of other agencies."""
        for agency, name in others:
            told = self.told("head_of_service")
            seat_member(body=body, seat="member", agency=agency, name=name, on=BEGAN, **told)

    def hold(self, body: Body, starts_at: datetime, *, role: str, place: str, absent: str = "") -> Meeting:
        """This function will call a meeting, and where it has begun by now say that all came but those of an agency."""
        meeting = call_meeting(body=body, starts_at=starts_at, place=place, **self.told(role))
        if starts_at > self.now:
            return meeting
        rows = meeting.attendance.all()
        how = {row.pk: "apologies" if row.agency == absent else Attendance.How.ATTENDED for row in rows}
        return record_attendance(meeting=meeting, how=how, **self.told(role))

    def item(self, meeting: Meeting, title: str, *, role: str, said: str = "", **about: Any) -> Item:
        """This function will add an item, with its minutes where the meeting was held."""
        item = add_item(meeting=meeting, title=title, **about, **self.told(role))
        if said and meeting.status == Meeting.Status.HELD:
            write_minute(item=item, text=said, **self.told(role))
        return item

    def action(self, item: Item, what: str, owner: Owner, *, due_in: int, role: str) -> Any:
        """This function will give an action on the day of the meeting, due so many days from today."""
        on = min(item.meeting.starts_at, self.now).date()
        due_on = max(on, self.now.date() + timedelta(days=due_in))
        return give_action(what=what, due_on=due_on, owner=owner, item=item, on=on, **self.told(role))


def hold_meetings(*, now: datetime, accounts: dict[str, int]) -> None:
    """This function will have the authority meet, up to now, and a little ahead."""
    clerk = Clerk({role: User.objects.get(pk=key) for role, key in accounts.items()}, now)
    _triage(clerk)
    _board(clerk)
    _conference(clerk)


def _triage(clerk: Clerk) -> None:
    run = "team_manager"
    body = clerk.body(
        kind="triage", name="Daily triage meeting", cadence="daily", role="head_of_service", least=3,
        agencies=("police", "health"), text="Each morning agencies decide together about what came in the day before.",
    )  # fmt: skip
    clerk.seat(body, run, seat="chair")
    clerk.seat(body, "social_worker")
    clerk.seat_outside(body, POLICE, HEALTH, SCHOOLS)
    known = CaseStep.objects.visible_to(clerk.people[run]).filter(kind="contact")
    contacts = known.select_related("child").order_by("-started_on", "-pk")
    children = list({step.child_id: step.child for step in contacts[:40]}.values())
    for number, ago in enumerate((2, 1, 0)):
        day = clerk.now - timedelta(days=ago)
        meeting = clerk.hold(body, day.replace(hour=9, minute=0), role=run, place="Front door, room 1",
                             absent="education" if ago == 1 else "")  # fmt: skip
        for child in children[number * 2 : number * 2 + 2]:
            said = SAID_AT_TRIAGE[child.pk % 2]
            item = clerk.item(meeting, "What came in, and what each agency knows", role=run, said=said, child=child)
        if ago == 1:
            owner = Owner(account=clerk.people[run])
            clerk.action(
                item, "Ring the school, and tell the health visitor what they said.", owner, due_in=0, role=run
            )
            outside = Owner(agency=POLICE[0], name=POLICE[1])
            clerk.action(item, "Send the record of the call of last spring.", outside, due_in=1, role=run)


def _board(clerk: Clerk) -> None:
    run = "democratic_services"
    body = clerk.body(
        kind="board", name="Improvement board", cadence="monthly", role="head_of_service", least=3,
        agencies=("police", "health"),
        text="Watches over the improvement plan: hears what changed, and asks what difference it made.",
    )  # fmt: skip
    clerk.seat(body, "board_member", seat="chair", agency="independent")
    clerk.seat(body, "director")
    clerk.seat(body, "head_of_service")
    clerk.seat(body, "analyst", seat="adviser")
    clerk.seat(body, "councillor", seat="co_opted", agency="council")
    clerk.seat(body, run, seat="minute_taker", agency="council")
    clerk.seat_outside(body, POLICE, HEALTH, CHARITY)
    before: Meeting | None = None
    for number, weeks in enumerate(WEEKS_AGO):
        when = (clerk.now - timedelta(weeks=weeks)).replace(hour=14, minute=0)
        meeting = clerk.hold(body, when, role=run, place="Town hall, committee room 2",
                             absent="voluntary" if number == 1 else "")  # fmt: skip
        item = clerk.item(meeting, "Progress since the last meeting", role=run, said=SAID_AT_THE_BOARD[number],
                          owner="Head of service")  # fmt: skip
        resolve(item=item, kind="noted" if number else "agreed", text="The report, with thanks.", **clerk.told(run))
        if before is not None:
            approve_minutes(meeting=before, approved_in=meeting, **clerk.told(run))
        before = meeting
    _board_actions(clerk, item, run)
    ahead = (clerk.now + timedelta(weeks=2)).replace(hour=14, minute=0)
    meeting = clerk.hold(body, ahead, role=run, place="Town hall, committee room 2")
    clerk.item(meeting, "Minutes of the last meeting", role=run)
    clerk.item(meeting, "What one post would cost", role=run, is_confidential=True)
    clerk.item(meeting, "Why re-referrals have not fallen", role=run, owner="Head of service")


def _board_actions(clerk: Clerk, item: Item, run: str) -> None:
    for role, what, due_in in (
        ("head_of_service", "Bring the reasons for re-referrals that the panel coded.", -3),
        ("director", "Write to schools about the new threshold guide.", 6),
        ("board_member", "Visit the front door, and tell the next meeting what you saw.", 12),
        ("analyst", "Send members the figures by ward.", 2),
        ("councillor", "Ask the care leavers' forum which question they would put to the board.", 9),
    ):
        clerk.action(item, what, Owner(account=clerk.people[role]), due_in=due_in, role=run)
    done = clerk.action(
        item,
        "Send the paper on audits to members who were away.",
        Owner(account=clerk.people[run]),
        due_in=-9,
        role=run,
    )
    close_action(
        action=done, outcome="done", evidence="Sent by email the day after, with the appendix.",
        on=(clerk.now - timedelta(days=12)).date(), **clerk.told(run),
    )  # fmt: skip


def _conference(clerk: Clerk) -> None:
    run, child = "reviewing_officer", _whom_it_is_about(clerk)
    if child is None:
        return
    body = clerk.body(
        kind="conference", name="Child protection conference", cadence="as_needed", role=run, child=child, least=2,
        agencies=("police", "health"), text="The family and agencies decide together how this child is kept safe.",
    )  # fmt: skip
    clerk.seat(body, run, seat="chair", agency="independent")
    clerk.seat(body, "social_worker")
    clerk.seat_outside(body, POLICE, HEALTH, SCHOOLS)
    held = (clerk.now - timedelta(days=8)).replace(hour=10, minute=30)
    meeting = call_meeting(body=body, starts_at=held, place="Family centre, the green room", **clerk.told(run))
    invite(meeting=meeting, name="Mum", agency="family", **clerk.told(run))
    how = {row.pk: "report" if row.agency == "education" else "attended" for row in meeting.attendance.all()}
    meeting = record_attendance(meeting=meeting, how=how, **clerk.told(run))
    said = "Mum said what she wants to be different. Each agency said what worries it, and what is going well."
    item = clerk.item(meeting, "What we are worried about", role=run, said=said)
    resolve(item=item, kind="agreed", text="To meet again in three months, and to see the children each week.",
            **clerk.told(run))  # fmt: skip
    owner = Owner(account=clerk.people["social_worker"])
    clerk.action(item, "Write the plan in words that the children understand, and go through it with them.", owner,
                 due_in=-1, role=run)  # fmt: skip
    clerk.action(item, "Ask housing when the lock is mended.", owner, due_in=4, role=run)
    partner = Owner(account=clerk.people["partner"], agency="education")
    clerk.action(item, "Tell us each Friday how the week at school went.", partner, due_in=2, role=run)
    file_report(
        meeting=meeting, item=item, agency=SCHOOLS[0], author=SCHOOLS[1], text=SAID_BY_SCHOOL, **clerk.told(run)
    )
    ahead = (clerk.now + timedelta(days=12)).replace(hour=10, minute=30)
    again = clerk.hold(body, ahead, role=run, place="Family centre, the green room")
    asked = {"role": "Head teacher", "agency": "education", "account": clerk.people["partner"]}
    invite(meeting=again, **asked, **clerk.told(run))
    police = again.attendance.filter(agency="police").first()
    answer_invitation(asked=police, answer="accepted", **clerk.told(run))


def _whom_it_is_about(clerk: Clerk) -> Person | None:
    """This function will return a child with an open step whom the demo's social worker holds, or else any."""
    worker = clerk.people["social_worker"]
    rows = CaseStep.objects.open().visible_to(worker).visible_to(clerk.people["reviewing_officer"])
    rows = rows.visible_to(clerk.people["head_of_service"]).select_related("child").order_by("pk")
    held = rows.filter(allocations__worker__account=worker, allocations__ended_on=None)
    step = held.first() or rows.exclude(kind="contact").first()
    return step.child if step else None
