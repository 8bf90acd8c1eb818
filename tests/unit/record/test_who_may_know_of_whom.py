"""Need to know, as a truth table: each role, and each kind of row about a child."""

from datetime import date

import pytest
from django.contrib.auth.models import AnonymousUser

from lineofsight.access.need_to_know import Scope
from lineofsight.access.roles import ROLES
from lineofsight.record.models import Allocation, CaseStep, Duty, Note, Person, Visit
from lineofsight.record.operations.notes import record_visit, write_note
from tests.factories.record import PersonFactory, moment, open_step

pytestmark = pytest.mark.django_db

MODELS = (Person, CaseStep, Duty, Allocation, Note, Visit)


@pytest.fixture
def two_children(make_user):
    """One child that this partner told us of, and one that somebody else did; with a row of everything about each."""
    partner, worker = make_user("partner"), make_user("social_worker")
    for told_by in (partner, make_user("partner")):
        child = PersonFactory()
        open_step(kind="contact", child=child, by=told_by, clocks=())
        step = open_step(child=child)
        told = {"happened_at": moment(date(2021, 6, 15)), "by": worker, "at": moment(date(2021, 6, 16))}
        write_note(children=[child], kind="case_note", text="Spoke to school.", step=step, **told)
        record_visit(step, is_seen=False, not_seen_reason="Nobody in.", **told)
    return partner


def seen(user) -> dict[str, int]:
    return {model.__name__: model.objects.visible_to(user).count() for model in MODELS}


def everything() -> dict[str, int]:
    return {model.__name__: model.objects.count() for model in MODELS}


@pytest.mark.parametrize("role", [key for key, role in ROLES.items() if role.scope == Scope.EVERYONE])
def test_roles_that_work_with_children_know_of_everybody(two_children, make_user, role):
    assert seen(make_user(role)) == everything()


@pytest.mark.parametrize("role", [key for key, role in ROLES.items() if role.scope == Scope.NOBODY])
def test_roles_that_do_not_know_of_nobody(two_children, make_user, role):
    assert set(seen(make_user(role)).values()) == {0}


def test_a_partner_knows_of_the_children_they_told_us_of_and_of_nothing_recorded_about_them(two_children):
    assert seen(two_children) == dict.fromkeys(everything(), 0) | {"Person": 1, "CaseStep": 1}
    assert CaseStep.objects.visible_to(two_children).get().started_by == two_children
    told_of = CaseStep.objects.get(kind="contact", started_by=two_children).child
    assert list(Person.objects.visible_to(two_children)) == [told_of]


def test_a_second_contact_does_not_show_the_child_twice(two_children):
    child = Person.objects.visible_to(two_children).get()
    open_step(kind="contact", child=child, by=two_children, clocks=())
    assert Person.objects.visible_to(two_children).count() == 1


@pytest.mark.parametrize("role", ROLES)
def test_a_closed_account_knows_of_nobody(two_children, make_user, role):
    assert set(seen(make_user(role, is_active=False)).values()) == {0}


@pytest.mark.parametrize("nobody", [None, AnonymousUser()])
def test_who_is_not_signed_in_knows_of_nobody(two_children, nobody):
    assert set(seen(nobody).values()) == {0}
