"""Who may open what: every role in every state of a record, over every kind of row about a child."""

from datetime import date, timedelta

import pytest

from lineofsight.access.need_to_know import Scope
from lineofsight.access.roles import ROLES
from lineofsight.record.models import Allocation, CaseStep, Duty, Note, Person, Seal, Sealing, Visit
from lineofsight.record.operations.notes import record_visit, write_note
from lineofsight.service.assessment.models import Assessment
from lineofsight.service.front_door.models import Contact, Referral
from tests.factories.access import make_user
from tests.factories.need_to_know import broken_by, declare, keep_out, restrict
from tests.factories.record import PersonFactory, WorkerFactory, moment
from tests.factories.service import make_assessment

pytestmark = pytest.mark.django_db

MODELS = (Person, CaseStep, Duty, Allocation, Note, Visit, Contact, Referral, Assessment)
KNOW_EVERYBODY = [key for key, role in ROLES.items() if role.scope == Scope.EVERYONE]
KNOW_NOBODY = [key for key, role in ROLES.items() if role.scope == Scope.NOBODY]
AT = moment(date(2021, 7, 20), 10)
BEFORE = AT - timedelta(hours=9)


def locked(child, user):
    return restrict(child, at=BEFORE)


# What is done to the record, and whether who knows of everybody may then open it, and may find the name.
STATES = {
    "open": (lambda child, user: None, True, True),
    "restricted": (locked, False, True),
    "restricted from tomorrow": (lambda c, u: restrict(c, at=AT + timedelta(days=1)), True, True),
    "run out": (lambda c, u: restrict(c, at=BEFORE, until=AT), True, True),
    "not yet run out": (lambda c, u: restrict(c, at=BEFORE, until=AT + timedelta(minutes=1)), False, True),
    "on the list": (lambda c, u: restrict(c, u, at=BEFORE), True, True),
    "glass broken": (lambda c, u: broken_by(locked(c, u), u, at=AT - timedelta(hours=1)), True, True),
    "glass broken by another": (lambda c, u: broken_by(locked(c, u), restrict_reader(), at=BEFORE), False, True),
    "glass expired": (lambda c, u: broken_by(locked(c, u), u, at=AT - timedelta(hours=8)), False, True),
    "kept out": (lambda c, u: keep_out(c, u, at=BEFORE), False, False),
    "conflict declared": (lambda c, u: declare(c, u, at=BEFORE), False, False),
    "kept out, on the list": (lambda c, u: (restrict(c, u, at=BEFORE), keep_out(c, u, at=BEFORE)), False, False),
    "conflict, on the list": (lambda c, u: (restrict(c, u, at=BEFORE), declare(c, u, at=BEFORE)), False, False),
    "kept out, glass broken": (
        lambda c, u: (broken_by(locked(c, u), u, at=AT), keep_out(c, u, at=BEFORE)), False, False
    ),
    "sealed": (lambda c, u: sealed(c), False, False),
    "sealed, on the list": (lambda c, u: (restrict(c, u, at=BEFORE), sealed(c)), False, False),
    "sealed, glass broken": (lambda c, u: (broken_by(locked(c, u), u, at=AT), sealed(c)), False, False),
    "another kept out": (lambda c, u: keep_out(c, restrict_reader(), at=BEFORE), True, True),
}  # fmt: skip


def sealed(child):
    """Seal a record as it stands, whatever is open on it: what an adoption does to who may see it."""
    by = {"decided_by": make_user("director"), "asked_by": make_user("team_manager")}
    told = {"adopted_on": AT.date(), "reason": "Saw the order.", "asked_at": BEFORE, "decided_at": BEFORE}
    known = {"old": child, "new": PersonFactory(), "is_sealed": True, "decision": "Right.", **told, **by}
    return Seal.objects.create(sealing=Sealing.objects.create(**known), person=child)


def restrict_reader():
    return WorkerFactory().account


@pytest.fixture
def child():
    """A child with a row of everything, beside another with as much, whom nothing is done to."""
    PersonFactory()
    assessment = make_assessment()
    step = assessment.step
    told = {"happened_at": AT - timedelta(days=1), "at": AT, "by": step.started_by}
    write_note(children=[step.child], kind="case_note", text="Spoke to school.", step=step, **told)
    record_visit(step, is_seen=True, **told)
    return step.child


def about(rows, child) -> int:
    """How many of the rows are about the child."""
    way = "" if rows.model is Person else f"{getattr(rows, 'about', 'child')}__"
    return rows.filter(**{f"{way}pk": child.pk}).count()


def opened(user, child) -> set[str]:
    return {model.__name__ for model in MODELS if about(model.objects.visible_to(user, at=AT), child)}


def found(user, child) -> set[str]:
    return {model.__name__ for model in MODELS if about(model.objects.known_to(user), child)}


EVERYTHING = {model.__name__ for model in MODELS}


@pytest.mark.parametrize("state", STATES)
def test_who_works_with_children(child, make_user, state):
    change, may_open, may_find = STATES[state]
    for role in KNOW_EVERYBODY:
        user = make_user(role)
        change(child, user)
        assert opened(user, child) == (EVERYTHING if may_open else set()), role
        assert found(user, child) == (EVERYTHING if may_find else set()), role
        locked = Person.objects.locked_to(user, at=AT).filter(pk=child.pk).exists()
        assert locked == (may_find and not may_open), role
        undo(child)


def undo(child) -> None:
    """Take back what a state did, for the next role."""
    for restriction in child.restrictions.all():
        restriction.broken.all().delete()
        restriction.readers.all().delete()
    child.restrictions.all().delete()
    child.exclusions.all().delete()
    Seal.objects.all().delete()
    Sealing.objects.all().delete()


@pytest.mark.parametrize("role", KNOW_NOBODY)
@pytest.mark.parametrize("state", ["open", "on the list", "glass broken"])
def test_who_knows_of_nobody_is_let_in_by_nothing(child, make_user, role, state):
    user = make_user(role)
    STATES[state][0](child, user)
    assert opened(user, child) == found(user, child) == set()


@pytest.mark.parametrize("state", STATES)
def test_a_partner_sees_their_own_contacts_unless_kept_out(make_user, state):
    partner = make_user("partner")
    contact = make_assessment(by=partner).step.opened_by.opened_by.contact
    child = contact.step.child
    STATES[state][0](child, partner)
    theirs = {"Person", "CaseStep", "Contact"} if STATES[state][2] else set()
    assert opened(partner, child) == theirs
    assert not Person.objects.locked_to(partner, at=AT).exists()


@pytest.mark.parametrize("state", ["restricted", "kept out"])
def test_an_allocation_lets_nobody_in(child, state):
    worker = WorkerFactory()
    step = child.steps.filter(kind="single_assessment").get()
    step.allocations.filter(ended_on=None).update(worker=worker)
    STATES[state][0](child, worker.account)
    assert opened(worker.account, child) == set()


def test_a_restriction_locks_one_child_and_no_other(child, make_user):
    other = PersonFactory()
    user = make_user()
    locked(child, user)
    assert Person.objects.visible_to(user, at=AT).filter(pk=other.pk).exists()


@pytest.mark.parametrize("model", MODELS)
def test_the_gate_is_part_of_the_query(child, make_user, model, django_assert_num_queries):
    user = make_user()
    locked(child, user)
    with django_assert_num_queries(1):
        list(model.objects.visible_to(user))
