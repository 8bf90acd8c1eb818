"""E7 and E10: an audit chooses children by theme, is written child by child, and joins what agencies see."""

from datetime import date

import pytest
from django.db import DatabaseError, transaction

from lineofsight.access.checks import NotAllowed
from lineofsight.bodies.operations.actions import Owner, give_action
from lineofsight.oversight.quality.models import Audit
from lineofsight.oversight.quality.operations import UnableToAuditPractice, finish_audit
from lineofsight.oversight.quality.queries.populations import spread
from lineofsight.oversight.quality.sources import KIND
from tests.factories import audits as make
from tests.factories import protection
from tests.factories.access import make_user
from tests.factories.need_to_know import restrict

pytestmark = pytest.mark.django_db


def finish(audit):
    return finish_audit(
        audit, conclusion="It is seen late.", by=make_user("auditor"), on=date(2021, 9, 1), at=make.at()
    )


def test_a_batch_holds_children_with_a_plan_for_neglect_and_no_other():
    """E7 (1) (2)."""
    other = protection.make_protection_plan()
    type(other).objects.filter(pk=other.pk).update(latest_category="EMO")
    audit = make.make_audit(plans=2)
    assert audit.children.count() == 2
    assert other.step.child_id not in audit.children.values_list("child", flat=True)
    assert make.make_audit(plans=0, population="plans").children.count() == 3


def test_an_ended_plan_is_not_in_it():
    plan = protection.make_protection_plan()
    plan.step.__class__.objects.filter(pk=plan.pk).update(
        stopped_on=date(2021, 8, 1), stopped_by=make_user("team_manager"), outcome="died"
    )
    with pytest.raises(UnableToAuditPractice, match="no such child"):
        make.make_audit(plans=0)


@pytest.mark.parametrize("many, count, chosen", [(5, 2, [0, 2]), (2, 5, [0, 1]), (10, 5, [0, 2, 4, 6, 8])])
def test_children_are_spread_evenly(many, count, chosen):
    assert spread(list(range(many)), count=count) == chosen


def test_a_record_that_is_restricted_is_not_chosen():
    """E7: nobody audits a record that they may not open."""
    plan = protection.make_protection_plan()
    restrict(plan.step.child, at=protection.moment())
    with pytest.raises(UnableToAuditPractice, match="no such child"):
        make.make_audit(plans=0)


def test_a_finding_is_written_of_each_child_with_whether_the_plan_is_specific():
    """E7 (3), and CP17."""
    audited = make.make_audited(kind="thematic")
    with pytest.raises(UnableToAuditPractice, match="who does what"):
        make.found(audited, is_smart=None)
    with pytest.raises(UnableToAuditPractice, match="what it means"):
        make.found(audited, impact=" ")
    assert make.found(audited, is_smart=False).is_smart is False


def test_an_audit_is_finished_once_every_child_has_a_finding():
    audit = make.make_audit(plans=2)
    first, second = audit.children.order_by("pk")
    make.found(first)
    with pytest.raises(UnableToAuditPractice, match="about 1 of the children"):
        finish(audit)
    make.found(second)
    finish(audit)
    with pytest.raises(UnableToAuditPractice, match="finished"):
        make.found(first)


def test_a_deep_dive_needs_the_view_of_two_agencies_and_a_joint_finding():
    """E10 (1) (2)."""
    audited = make.make_audited()
    make.found(audited)
    make.seen_by(audited, "police")
    with pytest.raises(UnableToAuditPractice, match="kept already"):
        make.seen_by(audited, "police")
    with pytest.raises(UnableToAuditPractice, match="at least two agencies"):
        finish(audited.audit)
    make.seen_by(audited, "health")
    with pytest.raises(UnableToAuditPractice, match="found together"):
        finish(audited.audit)
    make.together(audited.audit, agency="police")
    assert finish(audited.audit).finished_on == date(2021, 9, 1)


def test_a_thematic_audit_keeps_no_views_of_agencies():
    with pytest.raises(UnableToAuditPractice, match="Only a deep dive"):
        make.seen_by(make.make_audited(kind="thematic"), "police")


def test_actions_come_of_an_audit():
    audit = make.make_audit()
    action = give_action(
        what="Ask every father.", due_on=date(2021, 10, 1), owner=Owner(name="Ada", agency="childrens_services"),
        source=(KIND, audit.pk), on=make.ON, by=make_user("auditor"), at=make.at(),
    )  # fmt: skip
    assert (action.source_kind, action.child) == (KIND, None)


def test_only_who_audits_begins_one():
    with pytest.raises(NotAllowed):
        make.make_audit(by=make_user("social_worker"))


def test_half_an_end_is_refused_by_the_database():
    audit = make.make_audit()
    with pytest.raises(DatabaseError), transaction.atomic():
        Audit.objects.filter(pk=audit.pk).update(finished_on=date(2021, 9, 1))
