"""What the database itself refuses, whoever writes to it."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from lineofsight.record.models import (
    Address,
    Allocation,
    CaseStep,
    Duty,
    Note,
    Person,
    Post,
    Relationship,
    Residence,
    Team,
    Visit,
    Worker,
)
from lineofsight.statute.steps import STEPS
from tests.factories.record import (
    IdentifierFactory,
    PersonFactory,
    PostFactory,
    RelationshipFactory,
    ResidenceFactory,
    TeamFactory,
    WorkerFactory,
    open_step,
)

pytestmark = pytest.mark.django_db

DAY = date(2021, 7, 14)
BEFORE = DAY - timedelta(days=5000)


def refused(constraint: str, act) -> None:
    """The database refuses the act, by the constraint of this name (SQLite names columns for a unique one)."""
    with pytest.raises(IntegrityError) as problem, transaction.atomic():
        act()
    assert constraint in str(problem.value) or "UNIQUE" in str(problem.value)


@pytest.fixture
def step():
    return open_step()


@pytest.fixture
def user(make_user):
    return make_user()


@pytest.mark.parametrize(
    "constraint, change",
    [
        ("step_outcome_is_its_own", {"outcome": "no_further_action"}),
        ("step_outcome_is_its_own", {"outcome": "needs_met", "stopped_on": DAY}),
        ("step_outcome_is_its_own", {"outcome": "", "stopped_on": DAY}),
        ("step_stops_after_start", {"outcome": "no_further_action", "stopped_on": BEFORE}),
        ("step_stopped_on_with_by", {"outcome": "no_further_action", "stopped_on": DAY, "stopped_by": None}),
        ("step_stopped_on_with_by", {"outcome": "", "stopped_on": None}),
    ],
)
def test_a_step_stops_as_its_kind_may(step, user, constraint, change):
    whole = {"stopped_by": user, **change}
    if change == {"outcome": "no_further_action"}:
        whole["stopped_by"] = None
    refused(constraint, lambda: CaseStep.objects.filter(pk=step.pk).update(**whole))


@pytest.mark.parametrize("kind", [key for key, declared in STEPS.items() if declared.one_open_at_a_time])
def test_a_second_open_step_of_a_kind_that_allows_one(kind, user):
    step = open_step(kind=kind, clocks=())
    row = {"child": step.child, "kind": kind, "started_on": DAY, "started_by": user}
    refused("step_one_open_of_a_kind", lambda: CaseStep.objects.create(**row))


def test_two_contacts_may_be_open_at_once(user):
    step = open_step(kind="contact", clocks=())
    CaseStep.objects.create(child=step.child, kind="contact", started_on=DAY, started_by=user, group=uuid4())
    assert step.child.steps.open().count() == 2


@pytest.mark.parametrize(
    "constraint, change",
    [
        ("duty_met_after_start", {"met_on": BEFORE}),
        ("duty_met_or_lifted", {"met_on": DAY, "lifted_on": DAY, "lifted_reason": "Moved."}),
        ("duty_lifted_with_reason", {"lifted_on": DAY}),
        ("duty_lifted_with_reason", {"lifted_reason": "Moved."}),
        ("duty_once_a_cycle", {"clock_code": "AS-SEEN"}),
    ],
)
def test_a_duty_is_met_or_lifted_once(step, constraint, change):
    refused(constraint, lambda: Duty.objects.filter(step=step, clock_code="AS-45-START").update(**change))


@pytest.mark.parametrize(
    "constraint, change",
    [
        ("person_died_after_birth", {"died_on": BEFORE}),
        ("person_unborn_or_born", {"expected_on": DAY}),
        ("person_has_a_name", {"last_name": ""}),
    ],
)
def test_lives_are_in_order(constraint, change):
    person = PersonFactory()
    refused(constraint, lambda: Person.objects.filter(pk=person.pk).update(**change))


def test_a_number_belongs_to_one_person():
    number = IdentifierFactory()
    refused("identifier_belongs_to_one", lambda: IdentifierFactory(value=number.value))


@pytest.mark.parametrize(
    "model, make, constraint",
    [
        (Residence, ResidenceFactory, "residence_ends_after_start"),
        (Team, TeamFactory, "team_ends_after_start"),
        (Worker, WorkerFactory, "worker_ends_after_start"),
        (Post, PostFactory, "post_ends_after_start"),
        (Relationship, lambda: RelationshipFactory(started_on=DAY), "relationship_ends_after_start"),
        (Allocation, lambda: open_step().allocations.get(), "allocation_ends_after_start"),
    ],
)
def test_nothing_ends_before_it_starts(model, make, constraint):
    row = make()
    refused(constraint, lambda: model.objects.filter(pk=row.pk).update(ended_on=BEFORE))


def test_one_of_each_at_a_time(step):
    home, post, allocation, mother = ResidenceFactory(), PostFactory(), step.allocations.get(), RelationshipFactory()
    refused("residence_one_home_now", lambda: ResidenceFactory(person=home.person))
    refused("post_one_at_a_time", lambda: PostFactory(worker=post.worker))
    again = {"child": step.child, "step": step, "team": allocation.team, "started_on": DAY}
    refused("allocation_one_holder_now", lambda: Allocation.objects.create(allocated_by=step.started_by, **again))
    refused("relationship_recorded_once", lambda: RelationshipFactory(child=mother.child, relative=mother.relative))


def test_nobody_is_their_own_relative():
    child = PersonFactory()
    refused("relationship_with_another", lambda: RelationshipFactory(child=child, relative=child))


def test_an_address_has_a_line():
    refused("address_has_a_line", lambda: Address.objects.create(line=""))


def test_notes_and_visits_are_of_the_past_and_say_something(step, user, now):
    told = {"child": step.child, "recorded_by": user, "recorded_at": now}
    later = now + timedelta(hours=1)
    visit = {**told, "step": step}
    refused("note_says_something", lambda: Note.objects.create(text="", happened_at=now, **told))
    refused("note_recorded_after_event", lambda: Note.objects.create(text="Seen.", happened_at=later, **told))
    refused("visit_recorded_after_event", lambda: Visit.objects.create(is_seen=True, happened_at=later, **visit))
    refused(
        "visit_alone_is_seen",
        lambda: Visit.objects.create(
            is_seen=False, is_seen_alone=True, not_seen_reason="Out.", happened_at=now, **visit
        ),
    )
    refused("visit_not_seen_says_why", lambda: Visit.objects.create(is_seen=False, happened_at=now, **visit))
    refused(
        "visit_by_telephone_sees_nobody",
        lambda: Visit.objects.create(is_seen=True, mode="telephone", happened_at=now, **visit),
    )
    refused(
        "visit_not_alone_reason_fits",
        lambda: Visit.objects.create(
            is_seen=True, is_seen_alone=True, not_alone_reason="Shy.", happened_at=now, **visit
        ),
    )
    refused(
        "note_withdrawn_with_by",
        lambda: Note.objects.create(text="Seen.", happened_at=now, withdrawn_reason="Wrong child.", **told),
    )
