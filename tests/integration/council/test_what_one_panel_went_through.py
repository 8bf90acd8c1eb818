"""What went wrong or was asked in the public papers of one scrutiny panel, each held against what happens here.

The bodies, people and words are invented; the days and numbers are those of the public record.
"""

from datetime import date, datetime
from types import SimpleNamespace

import pytest

from lineofsight.bodies.models import Action, Attendance
from lineofsight.bodies.operations.actions import Owner
from lineofsight.bodies.operations.minutes import approve_minutes, write_minute
from lineofsight.council.agendas.checks.sums import sum_problems, total_problem
from lineofsight.council.agendas.kinds import TEMPLATES
from lineofsight.council.agendas.notice import notice
from lineofsight.council.agendas.operations.packs import UnableToPublishPack, drafted, open_findings, publish_pack
from lineofsight.council.agendas.published import published_pack
from lineofsight.council.membership.operations.presiding import Nominated, elect_pro_tem
from lineofsight.council.minutes.checks import problems
from lineofsight.council.minutes.models import MinuteNumber
from lineofsight.council.minutes.operations.writing import Resolved, minute_item
from lineofsight.council.programme.rules import response_due
from lineofsight.council.questions.operations.asking import ask_question, usual_day
from lineofsight.council.questions.overdue import TITLE, overdue_item
from lineofsight.council.questions.queries.questions import promises
from lineofsight.council.schedule.operations.calling import schedule
from lineofsight.council.schedule.operations.moving import move_meeting
from lineofsight.papers.operations.blocks import heading, text
from tests.factories.council import (
    HELD,
    IN_TIME,
    MEMBERS,
    before,
    chaired_panel,
    clerk,
    council_meeting,
    make_agenda_item,
    make_council_body,
    minuted,
    planned_meeting,
    published_report,
    scrutiny_parts,
    seat,
)
from tests.factories.decisions import make_entry, make_executive
from tests.factories.record import LONDON

pytestmark = pytest.mark.django_db
JULY, SEPTEMBER = (datetime(2021, month, day, 16, tzinfo=LONDON) for month, day in ((7, 27), (9, 21)))


@pytest.fixture
def by():
    """A democratic services officer."""
    return clerk()


def found_in(*reports, kind="scrutiny_report", on=None):
    """What is found in a pack with these reports, each with what some of its parts say instead."""
    meeting = planned_meeting(chaired_panel())
    for number, said in enumerate(reports):
        item = make_agenda_item(meeting, kind=kind, title=f"Matter {number}")
        parts = scrutiny_parts(**said)
        report = published_report(*parts, title=f"Matter {number}", for_body=meeting.body.name, on=on)
        before(item, report)
    return " ".join(str(one) for one in open_findings(drafted(meeting, by=clerk(), at=IN_TIME)))


def test_1_packs_are_open_for_five_clear_working_days():
    """Thirteenth to twenty-first September 2021 is five; so is sixteenth to twenty-seventh 2022, by the funeral."""
    for published, meets in ((date(2021, 9, 13), date(2021, 9, 21)), (date(2022, 9, 16), date(2022, 9, 27))):
        counted = notice(published_on=published, meeting_on=meets)
        assert (counted.clear_days, counted.is_enough) == (5, True)
    assert notice(published_on=date(2022, 9, 17), meeting_on=date(2022, 9, 27)).clear_days == 5
    assert notice(published_on=date(2022, 9, 20), meeting_on=date(2022, 9, 27)).clear_days == 4


def test_2_a_meeting_that_is_put_off_stays_the_same_meeting(by):
    """From nineteenth to twenty-seventh September 2022: calendars move it, and a cover of the old day is found."""
    panel, at = make_council_body(by=by, slug="put-off"), datetime(2022, 9, 9, 9, tzinfo=LONDON)
    meeting = planned_meeting(panel, by=by, starts_at=datetime(2022, 9, 19, 16, tzinfo=LONDON))
    one = schedule(meeting=meeting, by=by, at=at)
    instead = datetime(2022, 9, 27, 16, tzinfo=LONDON)
    moved = move_meeting(scheduled=one, to=instead, why="A bank holiday was proclaimed.", by=by, at=at)
    assert (moved.uid, moved.sequence) == (one.uid, 1)
    assert "Its cover says the meeting is on 19 September 2022." in found_in({}, on=date(2022, 9, 19))


def test_3_minutes_are_numbered_through_the_municipal_year(by):
    """Seven items in July, so September begins with 21/8 and ends with 21/15; apologies have no number."""
    panel = make_council_body(by=by)
    july = minuted(council_meeting(panel, by=by, starts_at=JULY), items=7, by=by)
    september = minuted(council_meeting(panel, by=by, starts_at=SEPTEMBER), items=8, by=by)
    november = council_meeting(panel, by=by, starts_at=datetime(2021, 11, 2, 16, tzinfo=LONDON))
    approve_minutes(meeting=july, approved_in=september, by=by, at=SEPTEMBER)
    approve_minutes(meeting=september, approved_in=november, by=by, at=november.starts_at)
    numbers = [str(one) for one in MinuteNumber.objects.filter(item__meeting=september).order_by("item__number")]
    assert (numbers[0], numbers[-1], len(numbers)) == ("21/8", "21/15", 8)


def test_4_every_member_is_present_or_sent_apologies_or_is_asked_about(by):
    """One member of the list was neither among those present nor among the apologies."""
    held = council_meeting(make_council_body(by=by), by=by, away=MEMBERS[:1])
    assert f"{MEMBERS[0]} is neither among those present nor sent apologies." in problems(held)
    held.attendance.filter(name=MEMBERS[0]).update(how=Attendance.How.APOLOGIES)
    assert not [one for one in problems(held) if "neither" in one]


def test_5_a_panel_without_a_chair_elects_one_for_the_meeting(by):
    """The day before Full Council said who chairs it."""
    panel = make_council_body(by=by)
    meeting = council_meeting(panel, by=by, starts_at=SEPTEMBER)
    ada, bram, cass = (panel.body.memberships.get(name=name) for name in MEMBERS[:3])
    nominated = [Nominated(member=ada, proposed_by=bram, seconded_by=cass)]
    assert elect_pro_tem(meeting=meeting, nominated=nominated, by=by, at=SEPTEMBER).nomination.member == ada


def test_6_an_answer_in_due_course_has_an_owner_and_a_day(by):
    """Two were promised on 27 July 2021, and neither stood in the next minutes: here they come onto the agenda."""
    panel = make_council_body(by=by)
    meeting = council_meeting(panel, by=by, starts_at=JULY)
    for title, promised in (
        ("Youth justice", "The local figure would be provided in due course."),
        ("Short breaks", "The number who have short breaks will be supplied."),
    ):
        item = make_agenda_item(meeting, kind="spoken", title=title, by=by).item
        write_minute(item=item, text=f"A member asked. {promised}", by=by, at=JULY)
    found = promises(by)
    assert len(found) == 2
    for one in found:
        ask_question(body=panel.body, item=one.item, text=one.item.title, asked_by=MEMBERS[0], owner="Head of service",
                     due_on=usual_day(JULY.date()), by=by, at=JULY)  # fmt: skip
    assert promises(by) == []
    coming = overdue_item(planned_meeting(panel, by=by, starts_at=SEPTEMBER), at=IN_TIME)
    assert coming.title == TITLE
    assert "Short breaks" in coming.description
    assert "Youth justice" in coming.description


def test_7_what_was_agreed_and_is_to_be_done_becomes_an_action(by):
    """Evidence for the next meeting and the one after, and a presentation that is sent round."""
    meeting = council_meeting(make_council_body(by=by), by=by, starts_at=JULY)
    item = make_agenda_item(meeting, kind="spoken", title="Pathways", by=by).item
    resolved = Resolved(
        kind="agreed", text="That evidence is heard at the next meeting.", duty="Bring evidence on pathways",
        owner=Owner(name="Head of service", agency="childrens_services"), due_on=SEPTEMBER.date(),
    )  # fmt: skip
    minute_item(item=item, text="Members heard it.", resolved=resolved, by=by, at=JULY, on=JULY.date())
    assert Action.objects.get().due_on == SEPTEMBER.date()


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Children looked after fell from 702 to 539, by 23.2%.", ""),
        ("Children looked after fell from 702 to 531, by 23.2%.", "24.4%"),
        ("They fell from 645 to 539, as 66 came in and 172 left.", ""),
        ("They fell from 702 to 539, as 66 came in and 172 left.", "is 596"),
    ],
)
def test_8_a_fall_agrees_with_who_came_and_left(sentence, found):
    """66 in and 172 out lead to 539 from 645, and not from 702."""
    assert found in " ".join(sum_problems(sentence))
    assert bool(found) == bool(list(sum_problems(sentence)))


def test_9_one_pack_says_one_thing_of_one_rule():
    """One slide said up to 21, and another up to 25."""
    told = found_in(
        {"Evidence": "Care leavers pay no council tax up to the age of 21."},
        {"Evidence": "The council tax exemption runs up to the age of 25."},
    )
    assert "says two things of until what age a care leaver pays no council tax" in told
    assert "21 in “Matter 0”; 25 in “Matter 1”" in told


def test_10_a_place_that_was_left_to_fill_in_is_not_published(by):
    meeting = planned_meeting(chaired_panel(by=by), by=by)
    make_agenda_item(meeting, kind="spoken", title="Extra bursary of £X, three times a year", by=by)
    with pytest.raises(UnableToPublishPack, match="£X"):
        publish_pack(meeting=meeting, by=by, at=IN_TIME)


def test_11_posts_add_up_to_their_total():
    """One pilot's list came to 43.5 where the paper said 43; the other's to 24, as it said."""
    posts = ["Social workers 14", "Early help 12.5", "Police 9", "Health 8"]
    assert "add up to 43.5, and it says 43" in total_problem([*posts, "Total 43"])
    assert total_problem(["Social workers 10", "Early help 8", "Police 6", "Total 24"]) == ""


def test_12_a_cost_of_a_week_agrees_with_that_of_a_year():
    """71 at £3,200 a week is about £11.8m a year; 34 of 40 is 85%."""
    assert list(sum_problems("71 young people at £3,200 a week cost £11.8m a year, and 34 of 40 moved (85%).")) == []
    assert "£11,814,400" in " ".join(sum_problems("71 young people at £3,200 a week cost £8m a year."))


def test_13_the_executive_responds_within_two_months():
    """Received on 11 May 2022: by 10 July."""
    assert response_due(date(2022, 5, 11)) == date(2022, 7, 10)


def executive_report(**instead):
    """Every part of an executive report, each with something to say."""
    said = dict.fromkeys(TEMPLATES["executive"].headings, "It is said here.") | instead
    return [block for name, words in said.items() for block in (heading(name), text(words))]


def found_in_executive(by, **instead):
    """What is found in a pack of the executive with one such report."""
    executive = make_executive(by=by)
    seat(executive.of_council, "Mayor Tamsin Rooke the younger", seat="chair", by=by)
    make_entry(by=by, title="Noticed late", body=executive, officer="", published_on=date(2022, 9, 20))
    make_entry(by=by, title="Noticed", body=executive, officer="")
    meeting = planned_meeting(executive.of_council, by=by, starts_at=datetime(2022, 9, 30, 16, tzinfo=LONDON))
    title = instead.pop("title", "Noticed")
    item = make_agenda_item(meeting, kind="executive_report", title=title, by=by)
    report = published_report(*executive_report(**instead), title=title, for_body="Executive", on=date(2022, 9, 30))
    before(item, report, by=by)
    return [str(one) for one in open_findings(drafted(meeting, by=by, at=datetime(2022, 9, 12, 9, tzinfo=LONDON)))]


@pytest.mark.parametrize(
    ("instead", "found"),
    [
        ({}, ""),
        ({"Financial impact": "See the body of the report"}, "“Financial impact” only says where to look"),
        ({"Other decisions, and why they are not recommended": "None"}, "recommended” says “None”"),
        ({"What this report is for": "Discussion", "Proposed decisions": "That the executive approves it."},
         "It is “Discussion”, and proposes a decision"),
        ({"What this report is for": "Decision", "Proposed decisions": "That the executive approves it."}, ""),
        ({"Key decision": "Yes"}, ""),
        ({"Key decision": "No"}, ""),
        ({"Key decision": "Yes", "title": "Nowhere"}, "The forward plan has no entry of that title"),
        ({"Key decision": "Yes: two wards", "title": "Noticed late"}, "of 28 clear days lie before that day"),
    ],
)  # fmt: skip
def test_14_an_executive_report_says_what_its_template_asks(by, instead, found):
    """One was a key decision for discussion that approved something, with no alternatives and finance elsewhere."""
    told = found_in_executive(by, **instead)
    assert len(told) == bool(found), told
    assert found in " ".join(told)


def test_the_pack_is_published_on_the_thirteenth_and_read_by_all(by):
    """All of it together: a pack in time, frozen, with its agenda as it was."""
    meeting = planned_meeting(chaired_panel(by=by), by=by, starts_at=HELD)
    item = make_agenda_item(meeting, kind="scrutiny_report", title="Early help", by=by)
    before(item, published_report(*scrutiny_parts(), for_body=meeting.body.name), by=by)
    said = SimpleNamespace(**published_pack(publish_pack(meeting=meeting, by=by, at=IN_TIME).slug))
    assert [one["title"] for one in said.agenda] == ["Early help"]
