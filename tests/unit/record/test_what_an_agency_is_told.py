"""What is shared with an agency is read by every account that works for it that day, also by one that comes later."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from lineofsight.access.checks import NotAllowed
from lineofsight.access.models import AuditEntry
from lineofsight.access.roles import ROLES
from lineofsight.record.models import PlanVersion, Share
from lineofsight.record.operations import sharing as operations
from lineofsight.record.operations.agencies import UnableToChangeAgency, join_agency, leave_agency, open_agency
from lineofsight.record.queries.sharing import shared_to_read
from lineofsight.record.sharing import parts_of
from tests.factories import need_to_know as make
from tests.factories.plans import make_plan, plan_in_force
from tests.factories.record import moment
from tests.factories.sealing import seal
from tests.factories.sharing import SINCE, a_note, make_agency, make_agency_account, share

pytestmark = pytest.mark.django_db
ON = date(2021, 7, 14)
AT = moment(ON, 10)


@pytest.fixture
def school():
    return make_agency()


def read_by(user, made, *, at=AT) -> bool:
    return Share.objects.visible_to(user, at=at).filter(pk=made.pk).exists()


def test_everybody_who_works_there_reads_it_and_nobody_else(school, make_user):
    here, there, alone = (make_user("partner") for _ in range(3))
    make_agency_account(agency=school, account=here)
    make_agency_account(agency=make_agency("Another school"), account=there)
    made = share(at=AT, to_agency=school)
    assert (made.account, made.agency, made.told) == (None, "Wexcombe Primary", "everybody at Wexcombe Primary")
    assert [read_by(user, made) for user in (here, there, alone)] == [True, False, False]
    later = make_user("partner")
    make_agency_account(agency=school, account=later, on=ON + timedelta(days=1))
    assert [read_by(later, made, at=at) for at in (AT, AT + timedelta(days=1))] == [False, True]


def test_who_leaves_the_agency_reads_it_no_longer(school, make_user):
    row = make_agency_account(agency=school)
    made = share(at=AT, to_agency=school)
    assert read_by(row.account, made)
    leave_agency(row=row, on=ON, by=make_user("administrator"), at=AT)
    assert not read_by(row.account, made)
    with pytest.raises(UnableToChangeAgency, match="no longer"):
        leave_agency(row=row, on=ON, by=make_user("administrator"), at=AT)


@pytest.mark.parametrize("lock", ["kept out", "sealed", "withdrawn"])
def test_what_is_locked_is_not_read_by_the_agency_either(school, make_user, lock):
    row = make_agency_account(agency=school)
    made = share(at=AT, to_agency=school)
    if lock == "kept out":
        make.keep_out(made.child, row.account, at=AT)
    elif lock == "sealed":
        seal(made.child)
    else:
        operations.withdraw(made, reason="Wrong school.", by=make_user(), at=AT)
    assert not read_by(row.account, made)


def test_reading_is_in_the_audit_for_each_who_reads(school):
    row = make_agency_account(agency=school)
    made = share(at=AT, to_agency=school)
    shared_to_read(made.pk, by=row.account, at=AT)
    assert AuditEntry.objects.filter(by=row.account, action="read", subject=f"record.person:{made.child_id}").exists()
    assert "everybody at Wexcombe Primary" in AuditEntry.objects.filter(action="change").last().detail


def test_it_is_not_shared_twice_nor_with_an_agency_that_is_not_there_yet(school):
    row, note = make_agency_account(agency=school), a_note(at=AT)
    share(note, at=AT, to_agency=school)
    with pytest.raises(operations.UnableToShare, match="Wexcombe Primary can read this already"):
        share(note, at=AT, to_agency=school)
    with pytest.raises(operations.UnableToShare, match="can read this already"):
        share(note, at=AT, partner=row.account)
    with pytest.raises(operations.UnableToShare, match="works with us now"):
        share(
            a_note(at=AT), at=AT, to_agency=open_agency(name="Later", on=ON + timedelta(1), by=row.recorded_by, at=AT)
        )


def test_the_database_keeps_one_partner_or_one_agency(school, make_user):
    made = share(at=AT, to_agency=school)
    for whom in ({"account": make_user("partner")}, {"to_agency": None}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Share.objects.filter(pk=made.pk).update(**whom)


@pytest.mark.parametrize("role", ROLES)
def test_who_says_which_agencies_there_are(make_user, role):
    told = {"name": "A surgery", "on": SINCE, "by": make_user(role), "at": AT}
    if role == "administrator":
        assert open_agency(**told).name == "A surgery"
        with pytest.raises(UnableToChangeAgency, match="already"):
            open_agency(**{**told, "name": " a  surgery"})
    else:
        with pytest.raises(NotAllowed):
            open_agency(**told)


def test_only_a_partner_works_for_an_agency_and_for_one_at_a_time(school, make_user):
    by, row = make_user("administrator"), make_agency_account(agency=school)
    with pytest.raises(UnableToChangeAgency, match="account of a partner"):
        join_agency(agency=school, account=make_user(), on=ON, by=by, at=AT)
    with pytest.raises(UnableToChangeAgency, match="works for Wexcombe Primary"):
        join_agency(agency=make_agency("Another"), account=row.account, on=ON, by=by, at=AT)


def test_a_plan_in_force_is_shared_with_its_goals_and_without_its_risks(school):
    plan = plan_in_force()
    child = plan.step.child
    (part,) = next(parts for kind, parts in parts_of(child) if kind.kind == "plan")
    version = PlanVersion.objects.get(plan=plan)
    assert part.key == str(version.pk)
    headings = [heading for heading, _ in part.lines]
    assert "What will be different" in headings
    assert "Who does what" in headings
    assert "Risks" not in headings
    at = moment(part.on, 17)
    told = {"kind": "plan", "part": part.key, "on": part.on, "until": part.on, "at": at, "to_agency": school}
    made = operations.share(
        child, **told, purpose="To help.", basis="consent", basis_note="Both agreed.", by=plan.step.started_by
    )  # fmt: skip
    assert read_by(make_agency_account(agency=school).account, made, at=at)


def test_a_plan_that_nobody_authorised_is_not_shared():
    assert not [kind for kind, _ in parts_of(make_plan().step.child) if kind.kind == "plan"]
