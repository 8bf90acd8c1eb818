"""E9: a serious incident is notified, reviewed and learnt from, each by its clock, and who was told is logged."""

from datetime import date

import pytest
from django.db import DatabaseError, transaction

from lineofsight.access.checks import NotAllowed
from lineofsight.bodies.operations.actions import Owner, give_action
from lineofsight.bodies.steps import KIND as FROM_A_STEP
from lineofsight.service.child_protection.acting import UnableToProtect
from lineofsight.service.child_protection.models import Incident
from lineofsight.service.child_protection.operations import incidents as operations
from lineofsight.service.child_protection.queries.incidents import incidents
from tests.factories import protection as make
from tests.factories.access import make_user

pytestmark = pytest.mark.django_db


def duties(incident):
    return {one.clock_code: (one.due_on, one.met_on) for one in incident.step.duties.order_by("pk")}


def test_the_clocks_run_one_after_the_other():
    """E9 (1): five working days to notify, fifteen for the rapid review, six months to publish."""
    incident = make.make_incident()
    assert duties(incident) == {"FD-SIN": (date(2021, 7, 20), None)}
    make.notified(incident)
    assert duties(incident)["FD-SIN"] == (date(2021, 7, 20), date(2021, 7, 16))
    assert duties(incident)["FD-RAPID"] == (date(2021, 8, 6), None)
    make.reviewed(incident)
    assert duties(incident)["FD-RAPID"] == (date(2021, 8, 6), date(2021, 8, 5))
    assert duties(incident)["FD-LCSPR"] == (date(2022, 2, 5), None)
    make.published(incident)
    assert duties(incident)["FD-LCSPR"][1] == date(2021, 12, 6)
    incident.step.refresh_from_db()
    assert incident.step.outcome == "published"


def test_it_ends_with_the_rapid_review_where_no_local_one_is_needed():
    incident = make.reviewed(make.notified(make.make_incident()), is_review_needed=False)
    incident.step.refresh_from_db()
    assert incident.step.outcome == "rapid_review"
    assert "FD-LCSPR" not in duties(incident)


def test_what_does_not_meet_the_criteria_ends_with_why():
    incident, by = make.make_incident(), make_user("head_of_service")
    told = {"by": by, "on": make.DAY, "at": make.moment(hour=12)}
    with pytest.raises(UnableToProtect, match="Say why"):
        operations.leave_it(incident, reason=" ", **told)
    operations.leave_it(incident, reason="A fall, seen by three people.", **told)
    assert not incident.step.duties.open().exists()
    with pytest.raises(UnableToProtect, match="finished"):
        make.notified(incident)


def test_once_notified_it_is_reviewed():
    incident = make.notified(make.make_incident())
    with pytest.raises(UnableToProtect, match="rapid review follows"):
        operations.leave_it(
            incident, reason="A fall.", by=make_user("head_of_service"), on=make.DAY, at=make.moment(date(2021, 7, 20))
        )


def test_each_thing_is_done_once_and_in_its_order():
    incident = make.make_incident()
    with pytest.raises(UnableToProtect, match="after the national panel"):
        make.reviewed(incident)
    make.notified(incident)
    with pytest.raises(UnableToProtect, match="already"):
        make.notified(incident)
    with pytest.raises(UnableToProtect, match="No local review"):
        make.published(incident)
    with pytest.raises(UnableToProtect, match="not before what came first"):
        make.reviewed(incident, sent_on=date(2021, 7, 15))


def test_who_was_told_is_logged_also_afterwards():
    """E9 (3): who, how, when, and how we know that it reached them."""
    incident = make.published(make.reviewed(make.notified(make.make_incident())))
    told = operations.tell_of_learning(
        incident, audience="All schools", how="Briefing", told_on=date(2021, 12, 7), reached="31 of 34 signed.",
        by=make_user("head_of_service"), at=make.moment(date(2021, 12, 8)),
    )  # fmt: skip
    assert [one.audience for one in incident.told.all()] == ["All schools"]
    assert told.reached == "31 of 34 signed."


def test_learning_becomes_actions_that_are_followed():
    """E9 (2): an action comes of the incident's step, and the list counts what is done."""
    incident, by = make.make_incident(), make_user("head_of_service")
    give_action(
        what="Teach every team about bruises in babies.", due_on=date(2021, 9, 1), source=(FROM_A_STEP, incident.pk),
        owner=Owner(name="Ada Marlpit", agency="childrens_services"), on=make.DAY, by=by, at=make.moment(hour=12),
    )  # fmt: skip
    shown = incidents(by).get()
    assert (shown.actions, shown.undone, shown.next_due) == (1, 1, date(2021, 7, 20))


def test_a_social_worker_reports_it_to_a_manager_who_records_it():
    with pytest.raises(NotAllowed):
        make.make_incident(by=make_user("social_worker"))


def test_a_half_told_review_is_refused_by_the_database():
    incident = make.make_incident()
    with pytest.raises(DatabaseError), transaction.atomic():
        Incident.objects.filter(pk=incident.pk).update(rapid_sent_on=make.DAY)
