"""B1, B3 and B5: one assessment covers every child, the family reads it first, and a partner may lead."""

from datetime import date

import pytest

from lineofsight.access.checks import NotAllowed
from lineofsight.record.models import Duty
from lineofsight.record.operations.duties import meet_duty
from lineofsight.service.early_help.models import Episode, FamilyAssessment
from lineofsight.service.early_help.operations import assessing, leading
from lineofsight.service.early_help.operations.assessing import OwnAssessment
from lineofsight.service.early_help.operations.changes import UnableToHelp
from lineofsight.service.early_help.operations.opening import take_children_in
from tests.factories.access import make_user
from tests.factories.early_help import (
    MET,
    OPENED,
    authorised,
    make_episode,
    partner_leads,
    practitioner,
    sections_of,
    submitted,
    told,
)
from tests.factories.record import PersonFactory, moment

pytestmark = pytest.mark.django_db


def duty(step, code):
    return Duty.objects.get(step=step, clock_code=code)


def test_b1_naming_a_practitioner_meets_the_clock_and_starts_that_of_the_first_contact():
    """B1 (1), B1 (2)"""
    episode = make_episode()
    assert duty(episode.step, "EH-ALLOC").due_on == date(2021, 8, 4)
    practitioner(episode)
    assert duty(episode.step, "EH-ALLOC").met_on == OPENED
    assert duty(episode.step, "EH-FIRST").due_on == date(2021, 8, 9)
    leading.record_first_contact(episode, met_on=MET, met_words="Mum, who hopes for sleep.", **told(MET))
    assert duty(episode.step, "EH-FIRST").met_on == MET


def test_b3_1_what_is_the_familys_is_written_once_and_what_is_a_childs_stands_alone():
    episode = make_episode(siblings=2)
    own, *others = FamilyAssessment.objects.filter(step__group=episode.step.group).order_by("pk")
    said = {"by": make_user("early_help_practitioner"), "at": moment(MET)}
    assessing.save_section(own, key="story", text="Dad left in May.", **said)
    assessing.save_section(own, key="childs_words", text="I miss him.", **said)
    for other in others:
        other.refresh_from_db()
        assert (other.story, other.childs_words) == ("Dad left in May.", "")
    assessing.save_section(others[0], key="childs_words", text="I don't.", **said)
    own.refresh_from_db()
    assert own.childs_words == "I miss him."


def test_b3_1_a_child_who_is_taken_in_later_has_what_was_written_of_the_family():
    episode = make_episode()
    said = {"by": make_user("early_help_practitioner"), "at": moment(MET)}
    assessing.save_section(episode.step.family_assessment, key="story", text="Dad left in May.", **said)
    [step] = take_children_in(episode, children=[PersonFactory()], **told())
    episode.refresh_from_db()
    assert step.family_assessment.story == "Dad left in May."
    assert step.group == Episode.objects.get(pk=episode.pk).step.group


def test_b3_nothing_is_submitted_before_every_child_is_heard_and_the_family_read_it():
    """B3 (3)"""
    episode = make_episode(siblings=1)
    with pytest.raises(UnableToHelp) as refused:
        assessing.submit_assessment(
            episode.step.family_assessment, by=make_user("early_help_practitioner"), at=moment(MET)
        )
    assert str(refused.value).count("The child's own words") == 2
    assert "Share the draft with the family" in str(refused.value)


def test_b3_2_another_manager_authorises_for_every_child_and_the_plans_clock_starts():
    episode = make_episode(siblings=1)
    assessment = authorised(episode)
    for copy in FamilyAssessment.objects.filter(step__group=assessment.step.group):
        assert copy.state == "authorised"
        assert duty(copy.step, "EH-ASSESS").met_on == MET
        assert duty(copy.step, "EH-PLAN").due_on == date(2021, 8, 20)
    assert meet_duty("EH-PLAN", step=assessment.step, at=moment(MET)).met_on == MET


def test_b3_nobody_authorises_what_they_submitted():
    manager = make_user("early_help_manager")
    assessment = submitted(by=manager)
    with pytest.raises(OwnAssessment):
        assessing.authorise_assessment(assessment, decision="Agreed.", **told(MET, by=manager))


def test_b3_a_returned_assessment_says_why_and_is_written_again():
    assessment = submitted()
    with pytest.raises(UnableToHelp, match="with a manager"):
        sections_of(assessment)
    said = {"by": make_user("early_help_manager"), "at": moment(MET)}
    with pytest.raises(UnableToHelp, match="what needs to change"):
        assessing.return_assessment(assessment, reason=" ", **said)
    assert assessing.return_assessment(assessment, reason="Say more of Dad.", **said).state == "returned"
    assert sections_of(assessment).state == "returned"


def test_b5_1_a_partner_who_leads_writes_for_that_family_and_no_other():
    episode, other = make_episode(), make_episode()
    partner = partner_leads(episode)
    said = {"key": "story", "text": "They came in late.", "by": partner, "at": moment(MET)}
    assert assessing.save_section(episode.step.family_assessment, **said).story == "They came in late."
    with pytest.raises(NotAllowed, match="do not lead"):
        assessing.save_section(other.step.family_assessment, **said)
    assert list(Episode.objects.visible_to(partner)) == [episode]
    assert list(FamilyAssessment.objects.visible_to(partner)) == [episode.step.family_assessment]


def test_b5_2_the_agency_that_led_is_kept_with_the_assessment():
    episode = make_episode()
    partner_leads(episode)
    assert authorised(episode).led_by_agency == "education"
    assert authorised().led_by_agency == "childrens_services"


def test_b5_3_a_hand_over_of_the_lead_is_kept_and_ends_what_the_partner_sees():
    episode = make_episode(siblings=1)
    partner = partner_leads(episode)
    leading.name_lead(
        episode, agency="health", name="Hester Quillanby", reason="The school is closed.",
        **told(MET, role="early_help_manager"),
    )  # fmt: skip
    assert [(one.agency, one.ended_on) for one in episode.leads.order_by("pk")] == [
        ("education", MET),
        ("health", None),
    ]
    assert not Episode.objects.visible_to(partner).exists()
    assert all(one.leads.filter(ended_on=None).get().agency == "health" for one in Episode.objects.all())


@pytest.mark.parametrize("role", ["social_worker", "partner", "analyst", "reviewing_officer"])
def test_whoever_has_no_part_in_early_help_writes_nothing(role):
    episode = make_episode()
    with pytest.raises(NotAllowed):
        assessing.save_section(
            episode.step.family_assessment, key="story", text="x", by=make_user(role), at=moment(MET)
        )
    with pytest.raises(NotAllowed):
        leading.name_lead(episode, agency="health", name="Ada", reason="So.", **told(MET, role=role))
