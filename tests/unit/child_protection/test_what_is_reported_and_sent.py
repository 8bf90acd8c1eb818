"""E4: reports are with the family beforehand, by a clock that counts back; and letters are issued, sent and kept."""

from datetime import date

import pytest

from lineofsight.bodies.models import AgencyReport
from lineofsight.letters.operations import issue_letter, write_letter
from lineofsight.letters.queries import first_words
from lineofsight.letters.templates import TEMPLATES
from lineofsight.service.child_protection.acting import UnableToProtect
from lineofsight.service.child_protection.letters import TEMPLATE_OF
from lineofsight.service.child_protection.operations import reports, sending
from tests.factories import protection as make
from tests.factories.access import make_user
from tests.unit.child_protection.test_conferences import hold

pytestmark = pytest.mark.django_db
HELD = date(2021, 7, 29)


def put(conference, *, shared_on=None, agency="childrens_services", on=date(2021, 7, 23)):
    return reports.add_report(
        conference, agency=agency, author="Ada Marlpit", text="Late again.", received_on=on, shared_on=shared_on,
        by=make_user("social_worker"), at=make.moment(on),
    )  # fmt: skip


def report_duty(conference):
    return conference.step.duties.get(clock_code="CP-REPORT")


def test_a_report_is_due_three_working_days_before_and_is_met_when_the_family_has_it():
    """E4: CP-REPORT is a duty as any other, counted back from the day of the conference."""
    conference = make.arranged()
    duty = report_duty(conference)
    assert (duty.due_on, duty.counts_from, duty.how[:19]) == (date(2021, 7, 26), HELD, "3 working days befo")
    report = put(conference)
    assert report_duty(conference).met_on is None
    reports.share_report(
        report, shared_on=date(2021, 7, 26), by=make_user("social_worker"), at=make.moment(date(2021, 7, 27))
    )
    assert report_duty(conference).met_on == date(2021, 7, 26)


def test_what_another_agency_shared_does_not_meet_our_clock():
    conference = make.arranged()
    put(conference, agency="education", shared_on=date(2021, 7, 23))
    assert report_duty(conference).met_on is None


def test_a_report_that_was_never_shared_is_said_so_once_the_conference_was_held():
    conference = make.arranged()
    hold(conference)
    duty = report_duty(conference)
    assert (duty.met_on, duty.lifted_on) == (None, HELD)
    assert "had not been given" in duty.lifted_reason


def test_reports_stand_with_those_of_all_meetings():
    """E4: one table, so that what a partner sends to the meeting is before the conference too."""
    conference = make.arranged()
    report = put(conference)
    assert AgencyReport.objects.get() == report
    assert report.meeting_id == conference.meeting_id


@pytest.mark.parametrize("shared", [date(2021, 7, 22), date(2021, 7, 24)])
def test_a_report_is_shared_once_it_is_here_and_not_ahead(shared):
    with pytest.raises(UnableToProtect, match="after|before it was here"):
        put(make.arranged(), shared_on=shared)


def test_a_report_is_shared_once():
    report = put(make.arranged(), shared_on=date(2021, 7, 23))
    with pytest.raises(UnableToProtect, match="already"):
        reports.share_report(
            report, shared_on=date(2021, 7, 24), by=make_user("social_worker"), at=make.moment(date(2021, 7, 27))
        )


def test_before_it_is_arranged_nobody_knows_by_when_a_report_is_needed():
    with pytest.raises(UnableToProtect, match="Arrange the conference first"):
        put(make.make_conference())


def written(plan, what, *, day=1):
    """This function will write a letter as the record fills it, with the telephone number, and issue it."""
    child, by, at = plan.step.child, make_user("social_worker"), make.on_day(day)
    words = {"template": TEMPLATE_OF[what], "recipient": "Mum", "by": by, "on": at.date()}
    subject, body, _ = first_words(child, **words)
    body = body.replace("[telephone number you can be reached on]", "01632 960 177")
    body = body.replace("[what the child said]", "Nothing.").replace("[what the parents and carers said]", "Nothing.")
    letter = write_letter(
        child=child, template=TEMPLATE_OF[what], recipient_name="Mum", subject=subject, body=body, is_by_hand=True,
        by=by, at=at,
    )  # fmt: skip
    return issue_letter(letter, by=by, on=at.date(), at=at)


def send(plan, what, letters, *, sent_on=date(2021, 7, 30)):
    return sending.mark_sent(
        plan.conference, what=what, letters=[one.pk for one in letters], sent_on=sent_on,
        by=make_user("team_manager"), at=make.on_day(4),
    )  # fmt: skip


@pytest.mark.parametrize("what, code", [("letter", "CP-DECLETTER"), ("record", "CP-MINUTES")])
def test_a_letter_that_was_issued_and_sent_meets_its_clock_once(what, code):
    """E4 (3): the decision and the record go out as letters that are kept as they were issued."""
    plan = make.make_protection_plan()
    letter = written(plan, what)
    send(plan, what, [letter])
    assert plan.conference.step.duties.get(clock_code=code).met_on == date(2021, 7, 30)
    assert list(plan.conference.sent_letters.values_list("letter", flat=True)) == [letter.pk]
    with pytest.raises(UnableToProtect, match="already"):
        send(plan, what, [letter])


def test_a_letter_says_what_the_conference_decided():
    letter = written(make.make_protection_plan(), "letter")
    assert "a child protection plan is made, for neglect" in letter.body
    assert "Dad stays away until he has stopped drinking." in letter.body


def test_nothing_was_sent_without_a_letter_or_before_it_was_issued():
    plan = make.make_protection_plan()
    with pytest.raises(UnableToProtect, match="issued first"):
        send(plan, "letter", [])
    with pytest.raises(UnableToProtect, match="issued first"):
        send(plan, "letter", [written(plan, "record")])
    with pytest.raises(UnableToProtect, match="once it is issued"):
        send(plan, "letter", [written(plan, "letter", day=3)])


def test_the_invitation_says_when_and_where():
    conference = make.arranged()
    told = TEMPLATES["conference_invitation"].fill
    asked = type("Asked", (), {"child": conference.step.child})
    assert told(asked)["when"] == "29 July 2021 at 10am"
    assert told(asked)["where"] == "online"
