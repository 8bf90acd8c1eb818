"""A refusal about a brother's or a sister's step says whose, to those who may open that record and to nobody else."""

import pytest

from lineofsight.record.operations.naming import child_of, step_of
from lineofsight.service.court.operations.family import UnableToRecord
from lineofsight.service.court.operations.proceedings import tag_delay
from lineofsight.service.early_help.models import FamilyAssessment
from lineofsight.service.early_help.operations.assessing import what_is_missing
from lineofsight.service.early_help.operations.changes import family_assessments
from tests.factories.access import make_user
from tests.factories.court import DAY, at, issued, opened, when
from tests.factories.early_help import make_episode
from tests.factories.need_to_know import broken_by, declare, keep_out, restrict
from tests.factories.record import PersonFactory

pytestmark = pytest.mark.django_db
BEFORE = at(DAY, 8)
# What is done to the record of the brother, and whether a social worker may be told his name.
STATES = {
    "open": (lambda child, user: None, True),
    "restricted": (lambda child, user: restrict(child, at=BEFORE), False),
    "on the list": (lambda child, user: restrict(child, user, at=BEFORE), True),
    "glass broken and run out": (
        lambda child, user: broken_by(restrict(child, at=BEFORE), user, at=BEFORE), False
    ),
    "kept out": (lambda child, user: keep_out(child, user, at=BEFORE), False),
    "conflict declared": (lambda child, user: declare(child, user, at=BEFORE), False),
}  # fmt: skip


@pytest.mark.parametrize("state", STATES)
def test_a_child_is_named_only_to_whoever_may_open_the_record(state):
    do, is_named = STATES[state]
    [step], user = opened("care_proceedings", PersonFactory(first_name="Tom", last_name="Ash")), make_user()
    do(step.child, user)
    assert child_of(step, by=user) == ("Tom Ash" if is_named else "another child")
    assert step_of(step, by=user) == f"the care proceedings of {'Tom Ash' if is_named else 'another child'}"


def test_a_refusal_on_one_form_says_which_step_of_which_child_it_is_about():
    """F6: a cause of delay that is recorded already for a brother."""
    sister, brother = PersonFactory(first_name="Ivy"), PersonFactory(first_name="Tom", last_name="Ash")
    both = issued(sister, brother)
    his = next(step for step in both if step.child == brother)
    told = {"cause": "covid", "from_on": DAY, "note_of_it": "Courts were shut."}
    tag_delay(steps=[his], **told, **when())
    with pytest.raises(UnableToRecord, match="already in the care proceedings of Tom Ash. Choose another, or leave"):
        tag_delay(steps=both, **told, **when())


def test_a_day_before_a_brothers_step_began_says_whose():
    sister, brother = PersonFactory(first_name="Ivy"), PersonFactory(first_name="Tom", last_name="Ash")
    both = issued(sister, brother)
    with pytest.raises(UnableToRecord, match="can't be before the care proceedings of .* began, on 5 July 2021"):
        tag_delay(steps=both, cause="covid", from_on=DAY.replace(day=1), note_of_it="Shut.", **when())


def test_what_a_familys_assessment_still_needs_names_no_child_the_reader_may_not_open():
    episode, user = make_episode(siblings=1), make_user("early_help_practitioner")
    [first, second] = family_assessments(FamilyAssessment.objects.get(pk=episode.pk))
    restrict(second.step.child, at=BEFORE)
    told = " ".join(what_is_missing([first, second], by=user))
    assert first.step.child.name in told
    assert second.step.child.name not in told
    assert "for another child." in told
