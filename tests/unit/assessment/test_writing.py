"""An assessment is written bit by bit, by more than one person, and nothing typed is lost."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from lineofsight.access.checks import NotAllowed
from lineofsight.access.roles import ROLES
from lineofsight.drafts.versions import EditedMeanwhile
from lineofsight.service.assessment.models import Assessment, AssessmentFactor
from lineofsight.service.assessment.operations.changes import UnableToChange
from lineofsight.service.assessment.operations.writing import (
    UnableToSave,
    choose_factors,
    recommend,
    save_section,
    seen_version,
)
from lineofsight.service.assessment.sections import SECTIONS, UnknownSection
from tests.factories.service import authorised_assessment, later, make_assessment, submitted_assessment

pytestmark = pytest.mark.django_db
MAY_WRITE = {"social_worker", "team_manager"}
EMPTY = seen_version("")


def save(assessment, key="analysis", text="It means this.", *, by, seen=EMPTY):
    return save_section(assessment, key=key, text=text, seen=seen, by=by, at=later(days=1))


def choose(assessment, *codes, by, on=date(2021, 7, 14)):
    return choose_factors(assessment, codes=codes, by=by, on=on, at=later(days=1))


@pytest.fixture
def worker(make_user):
    return make_user("social_worker")


@pytest.mark.parametrize("role", sorted(ROLES))
def test_who_may_write(make_user, role):
    assessment, by = make_assessment(), make_user(role)
    acts = (
        lambda: save(assessment, by=by),
        lambda: choose(assessment, "16A", by=by),
        lambda: recommend(assessment, outcome="early_help", by=by, on=date(2021, 7, 14), at=later(days=1)),
    )
    for act in acts:
        if role in MAY_WRITE:
            act()
        else:
            with pytest.raises(NotAllowed):
                act()


@pytest.mark.parametrize("key", sorted(SECTIONS))
def test_every_section_can_be_saved_alone(worker, key):
    assessment = save(make_assessment(), key, "Half a thou", by=worker)
    assert (getattr(assessment, key), assessment.saved_by) == ("Half a thou", worker)


def test_there_is_no_other_section(worker):
    with pytest.raises(UnknownSection):
        save(make_assessment(), "decision", by=worker)


def test_two_people_in_two_sections_do_not_meet(worker, make_user):
    assessment = make_assessment()
    save(assessment, "history", "Hers.", by=worker)
    assert save(assessment, "family", "His.", by=make_user("social_worker")).history == "Hers."


def test_the_second_in_one_section_is_told_and_has_both_texts(worker, make_user):
    assessment = make_assessment()
    save(assessment, "history", "Hers.", by=worker)
    with pytest.raises(EditedMeanwhile) as refused:
        save(assessment, "history", "His.", by=make_user("social_worker"))
    assert (refused.value.theirs, refused.value.yours) == ({"text": "Hers."}, {"text": "His."})
    assert refused.value.by == worker.name
    assert Assessment.objects.get(pk=assessment.pk).history == "Hers."


def test_whoever_has_read_the_others_words_may_replace_them(worker):
    assessment = make_assessment()
    save(assessment, "history", "First.", by=worker)
    assert save(assessment, "history", "Second.", by=worker, seen=seen_version("First.")).history == "Second."


def test_factors_are_replaced_and_can_be_cleared(worker):
    assessment = make_assessment()
    choose(assessment, "16A", "4B", by=worker)
    choose(assessment, "4B", "3A", by=worker)
    assert set(assessment.factors.values_list("code", flat=True)) == {"4B", "3A"}
    choose(assessment, by=worker)
    assert not assessment.factors.exists()


@pytest.mark.parametrize(
    "on, code, allowed",
    [
        (date(2020, 3, 31), "18A", True),
        (date(2020, 4, 1), "18A", False),
        (date(2020, 3, 31), "18C", False),
        (date(2020, 4, 1), "18C", True),
        (date(2021, 3, 31), "24A", False),
        (date(2021, 4, 1), "24A", True),
        (date(2021, 4, 1), "99Z", False),
    ],
)
def test_a_factor_is_chosen_while_it_is_in_use(worker, on, code, allowed):
    assessment = make_assessment()
    if allowed:
        choose(assessment, code, by=worker, on=on)
    else:
        with pytest.raises(UnableToSave, match="not in use"):
            choose(assessment, code, by=worker, on=on)
    assert assessment.factors.exists() == allowed


def test_no_factors_found_stands_alone(worker):
    with pytest.raises(UnableToSave, match="only be chosen alone"):
        choose(make_assessment(), "21", "16A", by=worker)


def test_an_outcome_that_is_none_of_its_own_is_refused(worker):
    with pytest.raises(UnableToSave):
        recommend(make_assessment(), outcome="adoption", by=worker, on=date(2021, 7, 14), at=later(days=1))


@pytest.mark.parametrize(
    "made, sentence",
    [(lambda: submitted_assessment().assessment, "with a manager"), (authorised_assessment, "was authorised")],
    ids=["submitted", "authorised"],
)
def test_what_is_with_a_manager_or_authorised_is_not_changed(worker, made, sentence):
    assessment = made()
    acts = (
        lambda: save(assessment, "history", by=worker),
        lambda: choose(assessment, "3A", by=worker),
        lambda: recommend(assessment, outcome="early_help", by=worker, on=date(2021, 7, 21), at=later(days=9)),
    )
    for act in acts:
        with pytest.raises(UnableToChange, match=sentence):
            act()


def test_the_database_refuses_an_unknown_factor_and_the_same_twice(worker):
    assessment = choose(make_assessment(), "16A", by=worker)
    for code in ("16A", "99Z"):
        with pytest.raises(IntegrityError), transaction.atomic():
            AssessmentFactor.objects.create(assessment=assessment, code=code)
