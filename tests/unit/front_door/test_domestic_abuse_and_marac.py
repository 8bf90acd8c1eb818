"""A19, A20: the domestic abuse pathway is a checklist on a case; MARAC has a record, a flag and actions that follow."""

from datetime import date

import pytest
from django.db import DatabaseError, transaction

from lineofsight.access.checks import NotAllowed
from lineofsight.bodies.models import Action
from lineofsight.bodies.operations.actions import Owner, give_action
from lineofsight.record.queries.records import record_of
from lineofsight.service.front_door.models import MaracReferral, PathwayVersion
from lineofsight.service.front_door.operations.domestic_abuse import UnableToFollow, say_step, set_pathway
from lineofsight.service.front_door.operations.marac import UnableToMarac, keep_marac_outcome, refer_to_marac
from lineofsight.service.front_door.queries.contacts import contact_page
from lineofsight.service.front_door.queries.domestic_abuse import checklist, pathway
from lineofsight.service.front_door.queries.marac import marac_list, maracs_of
from lineofsight.statute.domestic_abuse import PATHWAY
from tests.factories.bodies import held_meeting
from tests.factories.front_door import marac_referral, notification
from tests.factories.papers import make_published
from tests.factories.record import PersonFactory
from tests.factories.service import later, make_contact

pytestmark = pytest.mark.django_db


@pytest.fixture
def worker(make_user):
    return make_user("social_worker")


def test_a19_each_step_is_said_once_and_may_be_said_anew(worker):
    """A19 (1)"""
    contact = notification()
    told = {"by": worker, "at": later(2)}
    say_step(contact, step="victim", how="not_needed", words="She is in hospital.", **told)
    say_step(contact, step="victim", how="done", words="Spoke with her alone on the ward.", **told)
    rows = {row.step.code: row.said for row in checklist(contact_page(contact.pk, **told))}
    assert list(rows) == [step.code for step in PATHWAY]
    assert (rows["victim"].how, rows["victim"].words) == ("done", "Spoke with her alone on the ward.")
    assert rows["school"] is None


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"step": "nothing"}, "not a step"),
        ({"how": "later"}, "Say whether it is done"),
        ({"words": " "}, "Say what was done"),
    ],
)
def test_a19_a_step_says_what_was_done(worker, said, why):
    usual = {"step": "school", "how": "done", "words": "Rang the head."}
    with pytest.raises(UnableToFollow, match=why):
        say_step(notification(), **{**usual, **said}, by=worker, at=later(2))


def test_a19_the_pathway_has_a_weekly_meeting_and_an_evaluation_that_nobody_can_change(make_user):
    head, meeting, paper = make_user("head_of_service"), held_meeting(), make_published()
    usual = {"from_on": later().date(), "body": meeting.body, "found": "Fewer children waited.", "reason": "Agreed."}
    told = {"on": later().date(), "by": head, "at": later()}
    with pytest.raises(UnableToFollow, match="what the evaluation found"):
        set_pathway(evaluation=paper, **{**usual, "found": ""}, **told)
    set_pathway(evaluation=paper, **usual, **told)
    with pytest.raises(UnableToFollow, match="from that day already"):
        set_pathway(evaluation=None, **usual, **told)
    found = pathway(by=head, on=later().date(), at=later(1))
    assert (found.evaluation, found.version.body) == (paper, meeting.body)
    with pytest.raises(DatabaseError), transaction.atomic():
        PathwayVersion.objects.update(found="")
    with pytest.raises(NotAllowed):
        set_pathway(evaluation=None, **usual, on=later().date(), by=make_user("team_manager"), at=later())


def test_a19_what_is_said_is_counted_of_the_cases_of_the_last_ninety_days(worker):
    contact = notification()
    say_step(contact, step="school", how="done", words="Rang the head.", by=worker, at=later(2))
    found = pathway(by=worker, on=later(days=1).date(), at=later(days=1))
    school = next(one for one in found.steps if one.step.code == "school")
    assert (found.cases, school.done, school.not_said) == (1, 1, 0)
    assert pathway(by=worker, on=later(days=95).date(), at=later(days=95)).cases == 0


def test_a20_a_family_is_referred_together_and_each_child_is_flagged(worker):
    """A20 (1), A20 (2)"""
    child, brother = PersonFactory(), PersonFactory()
    said = {"why": "high_risk", "words": "He came back with a knife.", "victim": "agrees", "meeting_on": None}
    told = {"on": later().date(), "by": worker, "at": later()}
    rows = refer_to_marac(child, also=[brother, child], **said, **told)
    assert [row.child for row in rows] == [child, brother]
    assert record_of(brother.pk, page="person", by=worker, at=later()).person.flag_marac
    with pytest.raises(UnableToMarac, match="already, and it has not decided"):
        refer_to_marac(child, **said, **told)


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"why": "x"}, "Choose why"),
        ({"victim": ""}, "Choose why"),
        ({"words": ""}, "what makes the risk high"),
        ({"meeting_on": date(2021, 7, 12)}, "before it is referred"),
    ],
)
def test_a20_a_referral_says_why(worker, said, why):
    usual = {"why": "repeat", "words": "Again.", "victim": "unsafe", "meeting_on": None}
    with pytest.raises(UnableToMarac, match=why):
        refer_to_marac(PersonFactory(), **{**usual, **said}, on=later().date(), by=worker, at=later())


def test_a20_what_marac_decided_is_kept_for_all_and_the_flag_lasts_a_year(worker):
    """A20 (1)"""
    row = marac_referral(also=[PersonFactory()])
    told = {"outcome": "plan", "words": "Police mark the address.", "by": worker, "at": later(days=14)}
    with pytest.raises(UnableToMarac, match="before it was referred"):
        keep_marac_outcome(row, decided_on=date(2021, 7, 1), **told)
    both = keep_marac_outcome(row, decided_on=date(2021, 7, 27), **told)
    assert [one.flag_until for one in both] == [date(2022, 7, 27), date(2022, 7, 27)]
    assert MaracReferral.objects.flagging(on=date(2022, 7, 27)).count() == 2
    assert not MaracReferral.objects.flagging(on=date(2022, 7, 28)).exists()
    with pytest.raises(UnableToMarac, match="kept already"):
        keep_marac_outcome(row, decided_on=date(2021, 7, 28), **told)


def test_a20_one_that_is_sent_back_flags_nobody(worker):
    row = marac_referral()
    told = {"outcome": "not_heard", "words": "Not high risk.", "by": worker, "at": later(days=2)}
    keep_marac_outcome(row, decided_on=later(days=2).date(), **told)
    assert not record_of(row.child_id, page="person", by=worker, at=later(days=3)).person.flag_marac


def test_a20_actions_for_the_council_are_tracked(worker, make_user):
    """A20 (3)"""
    row, manager = marac_referral(), make_user("team_manager")
    owner = Owner(account=worker)
    said = {"what": "Move her school.", "due_on": date(2021, 7, 20), "owner": owner, "on": later().date()}
    action = give_action(source=("marac", row.pk), **said, by=manager, at=later())
    assert action.child == row.child
    assert [one.pk for one in maracs_of(row.child_id, by=worker, at=later()).rows[0].actions] == [action.pk]
    waiting = marac_list(by=worker, on=date(2021, 7, 21), at=later(days=8)).waiting
    assert (waiting[0].actions_open, waiting[0].actions_late) == (1, 1)
    assert Action.objects.visible_to(worker).filter(pk=action.pk).exists()


def test_a20_a_record_that_is_not_flagged_says_nothing(worker):
    contact = make_contact()
    assert not contact_page(contact.pk, by=worker, at=later()).contact.flag_marac
