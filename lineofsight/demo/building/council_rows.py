"""The made-up council's own side: its bodies and their members, who holds which office, and what its panel did."""

from datetime import date, datetime, time
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import numpy as np
from django.db import transaction
from django.utils import timezone

from lineofsight.access.models import User
from lineofsight.bodies.models import Attendance, Meeting, Membership
from lineofsight.bodies.operations.meetings import call_meeting, record_attendance
from lineofsight.bodies.operations.minutes import approve_minutes, resolve, write_minute
from lineofsight.council.agendas.operations.items import put_on
from lineofsight.council.membership.models import CouncilBody
from lineofsight.council.membership.operations.appointing import Decided, Vote, appoint
from lineofsight.council.membership.operations.bodies import publish_body, set_annual_meeting, set_up_council_body
from lineofsight.council.membership.operations.holding import take_office
from lineofsight.council.membership.operations.presiding import Nominated, elect_pro_tem
from lineofsight.council.membership.operations.training import keep_training, sitting_on
from lineofsight.council.questions.operations.asking import ask_question, usual_day
from lineofsight.council.questions.operations.replying import publish_question, reply
from lineofsight.council.schedule.operations.calling import call_meetings, schedule
from lineofsight.council.schedule.operations.moving import publish_schedule
from lineofsight.demo.building import council_words as words
from lineofsight.demo.panel_pack import PACKED_FOR, publish_panel_pack
from lineofsight.record.shared import groups_drawn_by
from lineofsight.snapshots.models import Snapshot

LONDON = ZoneInfo("Europe/London")
BEGAN = words.YEARS[0]
NAMED_BY = 48  # What names meetings in calendars is drawn from it, so that two loads keep the same records.
AGREED = Decided(written_in="Minutes of the annual meeting")


@transaction.atomic
def meet_in_public(*, now: datetime, snapshot: Snapshot) -> None:
    """This function will have the council's bodies be there, and its panel meet, up to now and a little ahead.

    Figures of the pack that the panel had before it in September 2021 are counted from the snapshot.
    """
    named = np.random.default_rng(NAMED_BY)
    with groups_drawn_by(lambda: UUID(bytes=named.bytes(16), version=4)):
        _meet(now=now, snapshot=snapshot)


def _meet(*, now: datetime, snapshot: Snapshot) -> None:
    told = {"by": User.objects.get(username="democratic-services"), "at": now}
    made = {one.slug: _body(one, told) for one in words.BODIES}
    for day in words.YEARS:
        set_annual_meeting(began_on=day, **told)
    _offices(told)
    councillor = User.objects.get(username="councillor")
    appoint(council_body=made[words.PANEL], account=councillor, seat="member", on=BEGAN, decided=AGREED, **told)
    _induct(made[words.PANEL], told)
    full = _full_council(made[words.FULL], told)
    _panel(made, full, told, snapshot=snapshot)
    for one in made.values():
        publish_body(council_body=one, on=now.date(), **told)


def _body(one: words.Declared, told: dict[str, Any]) -> CouncilBody:
    """Set up a body with its members. Scrutiny panels have no chair yet: Full Council says who it is later."""
    made = set_up_council_body(
        kind=one.kind, name=one.name, slug=one.slug, places=one.places, remit=one.remit, least=one.least,
        cadence=one.cadence, on=BEGAN, **told,
    )  # fmt: skip
    seated = [(name, "member") for name in one.members]
    if one.kind != "scrutiny_panel":
        seated += [(one.chair, "chair"), *([(one.vice_chair, "vice_chair")] if one.vice_chair else [])]
    for name, seat in seated:
        appoint(council_body=made, name=name, seat=seat, on=BEGAN, decided=AGREED, **told)
    return made


def _offices(told: dict[str, Any]) -> None:
    office, name, day = words.LEFT_OFFICE
    take_office(office=office, name=name, on=day, **told)
    for office, name, day in words.OFFICES:
        take_office(office=office, name=name, on=day, **told)


def _induct(panel: CouncilBody, told: dict[str, Any]) -> None:
    """All but two members of the panel came to its induction."""
    came = sorted(sitting_on(panel, on=words.INDUCTED_ON))[2:]
    keep_training(
        council_body=panel, kind="induction", title="What scrutiny of children's services may ask, and whom",
        given_by="Democratic services and the director", on=words.INDUCTED_ON, came=came, today=words.INDUCTED_ON,
        **told,
    )  # fmt: skip


def _full_council(full: CouncilBody, told: dict[str, Any]) -> Meeting:
    """Hold the meeting of Full Council that said who chairs the panels."""
    meeting = _called(full, words.APPOINTED, hour=19, told=told, place="Town hall, council chamber")
    return _came(meeting, told, away=())


def _panel(made: dict[str, CouncilBody], full: Meeting, told: dict[str, Any], *, snapshot: Snapshot) -> None:
    panel, before = made[words.PANEL], None
    declared = {one.slug: one for one in words.BODIES}
    for sitting in words.SITTINGS:
        if sitting.on > words.APPOINTED and not _chairs(panel):
            _say_who_chairs(made, declared, full, told)
        meeting = _called(panel, sitting.on, hour=sitting.hour, told=told, place=sitting.place,
                          is_virtual=sitting.is_virtual)  # fmt: skip
        _put_on(meeting, sitting, told)
        if sitting.on == PACKED_FOR:
            publish_panel_pack(meeting, snapshot=snapshot, clerk=told["by"])
        meeting = _came(meeting, told, away=sitting.away)
        if sitting.on < words.APPOINTED:
            _elect(meeting, told)
        _minute(meeting, sitting, told)
        _ask(meeting, told)
        if before is not None:
            approve_minutes(meeting=before, approved_in=meeting, **told)
        before = meeting
    for slug, body in made.items():
        _schedule(body, told, hour=19 if slug == words.FULL else 16)


def _schedule(council_body: CouncilBody, told: dict[str, Any], *, hour: int) -> None:
    """Call the meetings of the months ahead, and publish the days of all meetings as they stand."""
    body, slug = council_body.body, council_body.slug
    for meeting in body.meetings.order_by("starts_at"):
        schedule(meeting=meeting, **told)
    call_meetings(body=body, days=words.AHEAD[slug], hour=time(hour), place=words.ROOMS.get(slug, words.ROOM), **told)
    publish_schedule(body=body, **told)


def _chairs(panel: CouncilBody) -> bool:
    return panel.body.memberships.filter(seat="chair", ended_on=None).exists()


def _say_who_chairs(
    made: dict[str, CouncilBody], declared: dict[str, words.Declared], full: Meeting, told: dict[str, Any]
) -> None:
    """Full Council appoints who chairs each panel. Who sat on it as a member sits on it in the new place instead."""
    vote = Vote(votes_for=12, votes_against=5, abstained=1)
    for slug, council_body in made.items():
        if declared[slug].kind != "scrutiny_panel":
            continue
        for name, seat in ((declared[slug].chair, "chair"), (declared[slug].vice_chair, "vice_chair")):
            if name:
                _end_before(council_body, name)
                decided = Decided(at_meeting=full, proposed_by="Councillor Ada Thornleigh",
                                  seconded_by="Councillor Bram Ullock", vote=vote)  # fmt: skip
                appoint(council_body=council_body, name=name, seat=seat, on=words.APPOINTED, decided=decided, **told)


def _end_before(council_body: CouncilBody, name: str) -> None:
    Membership.objects.filter(body=council_body.body, name=name, ended_on=None).update(ended_on=words.APPOINTED)


def _called(council_body: CouncilBody, on: date, *, hour: int, told: dict[str, Any], **where: Any) -> Meeting:
    starts_at = datetime.combine(on, time(hour), tzinfo=LONDON)
    return call_meeting(body=council_body.body, starts_at=starts_at, **where, **told)


def _came(meeting: Meeting, told: dict[str, Any], *, away: tuple[str, ...]) -> Meeting:
    rows = meeting.attendance.all()
    how = {row.pk: Attendance.How.APOLOGIES if row.name in away else Attendance.How.ATTENDED for row in rows}
    return record_attendance(meeting=meeting, how=how, **told)


def _elect(meeting: Meeting, told: dict[str, Any]) -> None:
    rows = meeting.attendance.filter(how=Attendance.How.ATTENDED, membership__isnull=False).order_by("name")
    first, second, third = [row.membership for row in rows.select_related("membership")[:3]]
    elect_pro_tem(
        meeting=meeting, nominated=[Nominated(member=first, proposed_by=second, seconded_by=third)], **told
    )  # fmt: skip


def _put_on(meeting: Meeting, sitting: words.Sitting, told: dict[str, Any]) -> None:
    for title, *_ in sitting.items:
        put_on(meeting=meeting, kind=words.KINDS.get(title, "spoken"), title=title, **told)


def _minute(meeting: Meeting, sitting: words.Sitting, told: dict[str, Any]) -> None:
    """Write what was said of each item; of one that came onto the agenda by itself, what is said of all of those."""
    said = {title: rest for title, *rest in sitting.items}
    for item in meeting.items.order_by("number"):
        text, kind, resolved = said.get(item.title, words.OVERDUE)
        write_minute(item=item, text=text, **told)
        if resolved:
            resolve(item=item, kind=kind, text=resolved, **told)


def _ask(meeting: Meeting, told: dict[str, Any]) -> None:
    """Keep what members asked at a meeting as questions, and what was said to them by now."""
    for asked in words.QUESTIONS:
        item = meeting.items.filter(title=asked.about).first()
        if item is None or asked.on != timezone.localdate(meeting.starts_at):
            continue
        question = ask_question(
            body=meeting.body, item=item, text=asked.text, asked_by=asked.asked_by, owner=asked.owner,
            due_on=usual_day(asked.on), **told,
        )  # fmt: skip
        for kind, text, on, due_on in asked.replies:
            reply(question=question, kind=kind, text=text, on=on, due_on=due_on, **told)
        publish_question(question=question, **told)
