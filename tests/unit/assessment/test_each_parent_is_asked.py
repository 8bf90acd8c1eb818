"""Each parent is spoken to for an assessment, also one who lives elsewhere, or it says why not (C4)."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from lineofsight.access.checks import NotAllowed
from lineofsight.access.roles import ROLES
from lineofsight.service.assessment.models import ParentContact
from lineofsight.service.assessment.operations.changes import UnableToChange
from lineofsight.service.assessment.operations.parents import record_parent
from lineofsight.service.assessment.queries.parents import parents_asked, parents_not_asked
from tests.factories.need_to_know import keep_out
from tests.factories.record import PersonFactory
from tests.factories.service import assessment_with_parents, later, mother_of, submitted_assessment

pytestmark = pytest.mark.django_db
DAY = later(days=3)


def spoken(assessment, *, by, parent=None, **changes):
    told = {"is_spoken_to": True, "spoken_on": DAY.date(), "how": "At home", "said": "Mornings are hard.", **changes}
    return record_parent(assessment, parent=parent or mother_of(assessment), **told, by=by, at=DAY)


@pytest.mark.parametrize("role", sorted(ROLES))
def test_who_may_record_it(make_user, role):
    assessment, by = assessment_with_parents(), make_user(role)
    if by.can("assessment_write"):
        assert spoken(assessment, by=by).recorded_by == by
    else:
        with pytest.raises(NotAllowed):
            spoken(assessment, by=by)


def test_each_parent_is_listed_with_where_they_live_and_what_is_recorded(make_user):
    """C4 (1)"""
    assessment, by = assessment_with_parents(), make_user("social_worker")
    spoken(assessment, by=by)
    rows = [(row.relationship.kind, row.lives, row.state) for row in parents_asked(assessment, by=by)]
    assert rows == [("mother", "Lives with the child", "spoken"), ("father", "Lives elsewhere", "nothing")]


def test_a_parent_who_was_not_spoken_to_has_a_reason(make_user):
    """C4 (2)"""
    assessment, by = assessment_with_parents(), make_user("social_worker")
    with pytest.raises(UnableToChange, match="Say why they were not"):
        spoken(assessment, by=by, is_spoken_to=False, not_reason=" ")
    found = spoken(assessment, by=by, is_spoken_to=False, not_reason="He has not answered three letters.")
    assert (found.spoken_on, found.said) == (None, "")
    spoken(assessment, by=by)
    assert ParentContact.objects.get().not_reason == ""


@pytest.mark.parametrize(
    "changes, refused",
    [
        ({"spoken_on": None}, "when they were"),
        ({"spoken_on": DAY.date() + timedelta(days=1)}, "future"),
        ({"spoken_on": DAY.date() - timedelta(days=9)}, "before the referral"),
        ({"said": ""}, "what they said"),
    ],
)
def test_what_says_too_little_is_refused(make_user, changes, refused):
    with pytest.raises(UnableToChange, match=refused):
        spoken(assessment_with_parents(), by=make_user("social_worker"), **changes)


def test_somebody_else_is_no_parent(make_user):
    with pytest.raises(UnableToChange, match="no parent"):
        spoken(assessment_with_parents(), by=make_user("social_worker"), parent=PersonFactory())


def test_what_is_with_a_manager_is_not_changed(make_user):
    with pytest.raises(UnableToChange, match="with a manager"):
        spoken(submitted_assessment().assessment, by=make_user("social_worker"), parent=PersonFactory())


def test_the_database_refuses_neither_and_both(make_user):
    found = spoken(assessment_with_parents(), by=make_user("social_worker"))
    for half in ({"said": ""}, {"not_reason": "Away."}, {"spoken_on": None}):
        with pytest.raises(IntegrityError), transaction.atomic():
            ParentContact.objects.filter(pk=found.pk).update(**half)


def test_the_gaps_are_open_assessments_with_a_parent_of_whom_nothing_is_recorded(make_user):
    """C4 (3)"""
    gap, whole, manager = assessment_with_parents(), assessment_with_parents(), make_user("team_manager")
    for row in parents_asked(whole, by=manager):
        spoken(whole, by=manager, parent=row.parent)
    spoken(gap, by=manager)
    [found] = parents_not_asked(by=manager, at=DAY)
    assert found == gap
    assert [one.kind for one in found.step.child.gaps] == ["father"]


def test_a_parent_one_is_kept_from_is_not_named(make_user):
    assessment, manager = assessment_with_parents(), make_user("team_manager")
    keep_out(mother_of(assessment), manager, at=DAY)
    assert [row.relationship.kind for row in parents_asked(assessment, by=manager)] == ["father"]
