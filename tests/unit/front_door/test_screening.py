"""A7 (1), (3): a screening is kept half done, finished only whole, and never silently overwritten."""

import pytest
from django.db import IntegrityError, transaction

from lineofsight.access.checks import NotAllowed
from lineofsight.access.roles import ROLES
from lineofsight.drafts.versions import EditedMeanwhile
from lineofsight.record.queries.text_search import TextsAsked, texts_found
from lineofsight.service.front_door.models import Screening
from lineofsight.service.front_door.operations.screening import (
    UnableToFinish,
    UnableToScreen,
    finish_screening,
    save_and_finish,
    save_screening,
    seen_version,
)
from lineofsight.service.front_door.operations.together import NotTogether
from tests.factories.record import PersonFactory
from tests.factories.service import WHOLE, later, make_contact, make_contacts, make_referral, ready_contact

pytestmark = pytest.mark.django_db
MAY_SCREEN = {"social_worker", "team_manager"}


@pytest.fixture
def worker(make_user):
    return make_user("social_worker")


@pytest.mark.parametrize("role", sorted(ROLES))
def test_who_may_screen(make_user, role):
    contact, by = make_contact(), make_user(role)
    if role not in MAY_SCREEN:
        with pytest.raises(NotAllowed):
            save_screening(contact, answers=WHOLE, seen="", by=by, at=later(1))
    else:
        assert save_screening(contact, answers=WHOLE, seen="", by=by, at=later(1))[0].saved_by == by


def test_half_a_screening_is_kept(worker):
    [saved] = save_screening(make_contact(), answers={"analysis": "Not sure yet."}, seen="", by=worker, at=later(1))
    assert (saved.analysis, saved.completed_at) == ("Not sure yet.", None)


def test_a_whole_screening_can_be_finished(worker):
    """A7 (1)"""
    contact = make_contact()
    [finished] = save_and_finish(contact, answers=WHOLE, seen="", by=worker, at=later(1))
    assert (finished.completed_at, finished.completed_by) == (later(1), worker)


@pytest.mark.parametrize(
    "without, missing",
    [
        ({"history_considered": ""}, "history_considered"),
        ({"parents_informed": None}, "parents_informed"),
        ({"parents_informed": False}, "parents_not_informed_reason"),
        ({"parents_told": " "}, "parents_told"),
        ({"parents_told_on": None}, "parents_told_on"),
        ({"consent": ""}, "consent"),
        ({"consent": "refused"}, "consent_reason"),
        ({"consent": "dispensed"}, "consent_reason"),
        ({"agencies_asked": ""}, "agencies_asked"),
        ({"analysis": ""}, "analysis"),
        ({"recommended_level": ""}, "recommended_level"),
        ({"recommended_outcome": ""}, "recommended_outcome"),
    ],
)
def test_what_is_missing_is_named_and_what_was_written_is_kept(worker, without, missing):
    contact = make_contact()
    with pytest.raises(UnableToFinish) as refused:
        save_and_finish(contact, answers={**WHOLE, **without}, seen="", by=worker, at=later(1))
    assert set(refused.value.missing) == {missing}
    kept = Screening.objects.get(contact=contact)
    assert kept.completed_at is None
    assert seen_version(kept) == refused.value.seen


@pytest.mark.parametrize(
    "reasoned",
    [
        {"parents_informed": False, "parents_not_informed_reason": "It could put her at risk."},
        {"consent": "refused", "consent_reason": "They said no."},
        {"consent": "dispensed", "consent_reason": "Harm is suspected."},
    ],
)
def test_a_reason_stands_in_for_telling_or_asking(worker, reasoned):
    """A7 (3)"""
    [finished] = save_and_finish(make_contact(), answers={**WHOLE, **reasoned}, seen="", by=worker, at=later(1))
    assert finished.completed_at


def test_nobody_is_told_tomorrow(worker):
    """A7 (3)"""
    contact, tomorrow = make_contact(), {**WHOLE, "parents_told_on": later(days=1).date()}
    with pytest.raises(UnableToScreen, match="future"):
        save_screening(contact, answers=tomorrow, seen="", by=worker, at=later(1))


def test_nothing_is_finished_before_it_is_saved(worker):
    with pytest.raises(UnableToScreen):
        finish_screening(make_contact(), by=worker, at=later(1))


def test_saving_again_takes_a_finished_screening_back(worker):
    contact = ready_contact()
    seen = seen_version(contact.screening)
    [saved] = save_screening(contact, answers={"analysis": "More is known."}, seen=seen, by=worker, at=later(3))
    assert saved.completed_at is None


def test_the_second_of_two_people_is_told_and_nothing_is_overwritten(worker, make_user):
    contact = make_contact()
    save_screening(contact, answers={"analysis": "Hers."}, seen="", by=worker, at=later(1))
    with pytest.raises(EditedMeanwhile) as refused:
        save_screening(contact, answers={"analysis": "His."}, seen="", by=make_user("social_worker"), at=later(2))
    assert (refused.value.theirs, refused.value.yours) == ({"analysis": "Hers."}, {"analysis": "His."})
    assert (refused.value.by, refused.value.at) == (worker.name, later(1))
    assert Screening.objects.get(contact=contact).analysis == "Hers."


def test_the_same_words_twice_are_no_conflict(worker):
    contact = make_contact()
    for hours in (1, 2):
        save_screening(contact, answers=WHOLE, seen="", by=worker, at=later(hours))


def test_line_ends_of_the_browser_are_no_conflict(worker):
    contact = make_contact()
    [saved] = save_screening(contact, answers={"analysis": "One.\r\nTwo."}, seen="", by=worker, at=later(1))
    assert saved.analysis == "One.\nTwo."


def test_siblings_chosen_are_screened_with_the_same_words(worker):
    first, second, third = make_contacts(children=[PersonFactory() for _ in range(3)])
    save_and_finish(first, answers=WHOLE, seen="", by=worker, at=later(1), also=[second.pk])
    assert Screening.objects.get(contact=second).completed_at
    assert not Screening.objects.filter(contact=third).exists()


def test_a_sibling_whose_screening_says_something_else_is_not_written_over(worker):
    first, second = make_contacts(children=[PersonFactory(), PersonFactory()])
    save_screening(second, answers={"analysis": "Of the second alone."}, seen="", by=worker, at=later(1))
    with pytest.raises(NotTogether, match="already says something else"):
        save_screening(first, answers=WHOLE, seen="", by=worker, at=later(2), also=[second.pk])
    assert Screening.objects.get(contact=second).analysis == "Of the second alone."
    assert not Screening.objects.filter(contact=first).exists()


def test_a_decided_contact_is_not_screened_again(worker):
    contact = make_referral().step.opened_by.contact
    with pytest.raises(UnableToScreen, match="has been decided"):
        save_screening(contact, answers=WHOLE, seen="", by=worker, at=later(9))


@pytest.mark.parametrize(
    "broken",
    [
        {"completed_by": None},
        {"analysis": ""},
        {"parents_informed": None},
        {"parents_informed": False},
        {"parents_told": ""},
        {"parents_told_on": None},
        {"consent": "refused"},
        {"consent": "perhaps"},
        {"recommended_outcome": "somewhere"},
    ],
)
def test_the_database_refuses_a_finished_screening_that_is_not_whole(broken):
    contact = ready_contact()
    with pytest.raises(IntegrityError), transaction.atomic():
        Screening.objects.filter(contact=contact).update(**broken)


def test_why_parents_were_not_told_is_found_by_its_words(worker):
    contact = make_contact()
    said = {"parents_informed": False, "parents_not_informed_reason": "Grandad opens every letter."}
    save_screening(contact, answers=said, seen="", by=worker, at=later(1))
    [found] = texts_found(TextsAsked(words="grandad letter"), by=worker, at=later(2)).page.items
    assert (found.text.title, found.text.child_id) == ("Screening of a contact", contact.step.child_id)
