"""When somebody lived somewhere and as what is put right; a lodger leaves, wherever they go."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from lineofsight.access.models import AuditEntry
from lineofsight.record.models import Residence
from lineofsight.record.operations.homes import correct_residence
from lineofsight.record.operations.people import UnableToRecord
from lineofsight.record.queries.families import household_on
from tests.factories import need_to_know as make
from tests.factories.forms import version_on
from tests.factories.record import RelationshipFactory, ResidenceFactory, moment

pytestmark = pytest.mark.django_db
DAY = date(2021, 7, 14)
CAME, LEFT = date(2020, 1, 1), date(2021, 7, 1)


@pytest.fixture
def told(make_user):
    return {"by": make_user("social_worker"), "at": moment(DAY)}


@pytest.fixture
def lodger():
    """A lodger in the home of a child."""
    home = ResidenceFactory(started_on=CAME)
    return ResidenceFactory(address=home.address, part="lodger", started_on=CAME)


def test_a_lodger_leaves_for_nobody_knows_where(lodger, told):
    correct_residence(lodger, part="lodger", started_on=CAME, ended_on=LEFT, **told)
    there = [kin.person for kin in household_on(lodger.address_id, on=LEFT, by=told["by"])]
    assert lodger.person not in there
    assert len(there) == 1
    entry = AuditEntry.objects.filter(subject=f"record.person:{lodger.person_id}").latest("sequence")
    assert '"2021-07-01"' in entry.detail


@pytest.mark.parametrize("part", ["carer", "lodger", "visitor", "family"])
def test_the_part_in_the_household_is_put_right(lodger, told, part):
    correct_residence(lodger, part=part, started_on=CAME, ended_on=None, **told)
    assert Residence.objects.get(pk=lodger.pk).part == part


@pytest.mark.parametrize(
    "said, sentence",
    [
        ({"part": "squatter"}, "Choose what part"),
        ({"ended_on": date(2019, 12, 31)}, "before they came"),
    ],
)
def test_what_can_not_be_true_of_a_home_is_refused(lodger, told, said, sentence):
    with pytest.raises(UnableToRecord, match=sentence):
        correct_residence(lodger, **{"part": "lodger", "started_on": CAME, "ended_on": None, **said}, **told)
    assert Residence.objects.get(pk=lodger.pk).ended_on is None


def test_an_earlier_home_is_not_opened_beside_the_present_one(lodger, told):
    earlier = ResidenceFactory(person=lodger.person, started_on=date(2018, 1, 1), ended_on=CAME)
    with pytest.raises(UnableToRecord, match="say when they left this address"):
        correct_residence(earlier, part="family", started_on=date(2018, 1, 1), ended_on=None, **told)


@pytest.mark.parametrize("role", ["auditor", "partner", "analyst"])
def test_who_may_not_write_puts_no_home_right(lodger, make_user, role):
    with pytest.raises(PermissionDenied):
        correct_residence(
            lodger, part="carer", started_on=CAME, ended_on=None, by=make_user(role), at=moment(DAY)
        )  # fmt: skip


def date_typed(name: str, day: date) -> dict:
    return {f"{name}_day": day.day, f"{name}_month": day.month, f"{name}_year": day.year}


def test_it_is_put_right_on_its_page_and_what_was_typed_wrong_is_kept(lodger, sign_in):
    client = sign_in("social_worker")
    page = reverse("record:residence_correct", kwargs={"pk": lodger.pk})
    told = {"part": "lodger", **date_typed("started_on", CAME), **version_on(client, page)}
    refused = client.post(page, told | date_typed("ended_on", date(2019, 1, 2))).content.decode()
    assert "They can’t have left" in refused or "They can&#39;t have left" in refused
    assert 'value="2019"' in refused
    html = client.post(page, told | date_typed("ended_on", LEFT), follow=True).content.decode()
    assert "The home is put right." in html
    assert "1 July 2021" in html or "1 Jul 2021" in html


def test_the_childs_family_page_shows_a_lodger_and_since_when(lodger, sign_in):
    child = Residence.objects.get(part="family").person
    html = sign_in("social_worker").get(reverse("record:family", kwargs={"pk": child.pk})).content.decode()
    assert f"{lodger.person.name}</a>" in html
    assert "lodger, since 1 January 2020" in html or "lodger, since 1 Jan 2020" in html
    assert reverse("record:residence_correct", kwargs={"pk": lodger.pk}) in html


def test_the_home_of_who_is_locked_is_not_put_right(lodger, sign_in):
    client = sign_in("social_worker")
    make.restrict(lodger.person, at=moment(DAY))
    assert client.get(reverse("record:residence_correct", kwargs={"pk": lodger.pk})).status_code in {302, 404}


def test_a_carer_with_responsibility_since_a_day_stands_on_the_family_page(sign_in):
    by = RelationshipFactory(
        kind="carer", has_parental_responsibility=True, responsibility_how="order", responsibility_from=CAME
    )
    html = sign_in("social_worker").get(reverse("record:family", kwargs={"pk": by.child_id})).content.decode()
    assert (
        "Carer who is not a relative, with parental responsibility since 1 January 2020 (by order of a court)" in html
    )
