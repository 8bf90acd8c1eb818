"""A page of performance is kept under a name with what was chosen on it: who finds it, and what they see there."""

import json
from urllib.parse import quote

import pytest
from django.db import IntegrityError, transaction

from lineofsight.access.gate import NotAllowed
from lineofsight.access.models import AuditEntry
from lineofsight.access.roles import ROLES
from lineofsight.oversight.performance.models import SavedView
from lineofsight.oversight.performance.saving import UnableToSave, change_view, leads_somewhere, remove_view
from tests.factories.access import make_user
from tests.factories.declaring import TODAY, make_view
from tests.factories.record import moment
from tests.factories.snapshots import make_snapshot
from tests.integration.performance.conftest import many, text_of

pytestmark = pytest.mark.django_db
INDEX, NEW = "/performance/", "/performance/views/new/"
JULY = "/performance/measures/AS01/?first=2021-07&last=2021-07"
LATER = moment(TODAY, 15)


@pytest.fixture
def steady(db):
    return make_snapshot(ssd_cin_assessments=many(24))


def test_a_view_is_kept_from_its_page_and_opens_as_it_was(sign_in, steady):
    client = sign_in("director")
    page = client.get(JULY).content.decode()
    assert f'href="{NEW}?address={quote(JULY)}"' in page
    kept = client.post(NEW, {"name": "Assessments in July", "readers": "own", "address": JULY}, follow=True)
    assert "Assessments in July is among the saved views." in text_of(kept)
    assert f'href="{JULY.replace("&", "&amp;")}">Assessments in July</a>' in kept.content.decode()
    entry = AuditEntry.objects.filter(subject__startswith="performance.savedview:").get()
    assert json.loads(entry.detail) == {"view": "kept", "address": JULY, "is_shared": False}


@pytest.mark.parametrize("is_shared, found", [(True, True), (False, False)])
def test_others_find_what_is_shared_and_only_its_owner_changes_it(sign_in, steady, is_shared, found):
    view = make_view(is_shared=is_shared)
    client = sign_in("councillor")
    page = text_of(client.get(INDEX))
    assert (f"July , from {view.owner.name}" in page) is found
    assert client.get(f"/performance/views/{view.pk}/").status_code == 404
    assert client.post(f"/performance/views/{view.pk}/remove/").status_code == 404
    assert SavedView.objects.filter(pk=view.pk).exists()


def test_whoever_opens_it_sees_what_they_may_see(sign_in, steady):
    """A span that is offered to a director and not to a councillor is not offered by being shared."""
    view = make_view(address="/performance/measures/AS01/?first=2021-05&last=2021-07", is_shared=True)
    assert "May 2021 to July 2021" in text_of(sign_in("director").get(view.address))
    assert "May 2021 to July 2021" not in text_of(sign_in("councillor").get(view.address))


def test_a_view_gets_another_name_and_other_readers_and_goes(sign_in, steady):
    client = sign_in("director")
    view = make_view(by=client.user)
    page = text_of(client.post(f"/performance/views/{view.pk}/", {"name": "Summer", "readers": "all"}, follow=True))
    assert "Summer is changed." in page
    assert "Summer , shared" in page
    assert "Summer is no longer" in text_of(client.post(f"/performance/views/{view.pk}/remove/", follow=True))
    assert not SavedView.objects.exists()


def test_what_is_no_longer_counted_says_so(sign_in, steady):
    view = make_view(is_shared=True)
    SavedView.objects.filter(pk=view.pk).update(address="/performance/measures/XX99/")
    page = sign_in("director").get(INDEX)
    assert "July: what it showed is no longer counted" in text_of(page)
    assert "XX99" not in text_of(page)


@pytest.mark.parametrize(
    "address, kept",
    [
        ("/performance/", True),
        ("/performance/measures/", True),
        ("/performance/services/court/", True),
        ("/performance/services/elsewhere/", False),
        ("/performance/flow/?span=year+2021-04", True),
        ("/performance/measures/AS01/compare/?by=ward", True),
        ("/performance/measures/XX99/", False),
        ("/performance/measures/AS01/records/?from=2021-07-01", False),
        ("/performance/snapshots/", False),
        ("/people/1/", False),
        ("//elsewhere.example/performance/", False),
        ("https://elsewhere.example/performance/", False),
        ("javascript:alert(1)", False),
        ("/performance/?" + "a" * 1_000, False),
        ("", False),
    ],
)
def test_only_pages_of_performance_are_kept(sign_in, address, kept):
    assert leads_somewhere(address) is kept
    response = sign_in("director").post(NEW, {"name": "One", "readers": "own", "address": address})
    assert (response.status_code, SavedView.objects.exists()) == ((302, True) if kept else (404, False))


@pytest.mark.parametrize("role", sorted(ROLES))
def test_who_may_keep_one(role):
    by = make_user(role)
    if by.can("measures_read"):
        assert make_view(by=by).owner == by
    else:
        with pytest.raises(NotAllowed):
            make_view(by=by)


def test_a_name_stands_once_for_each_person(sign_in, steady):
    client = sign_in("director")
    make_view(by=client.user)
    make_view()
    page = client.post(NEW, {"name": " July ", "readers": "own", "address": JULY})
    assert "You have a view called July already: give this one another name." in text_of(page)
    other = make_view(by=client.user, name="August")
    with pytest.raises(UnableToSave, match="already"):
        change_view(other, name="July", is_shared=False, by=client.user, at=LATER)
    assert change_view(other, name="August", is_shared=True, by=client.user, at=LATER).is_shared


def test_nobody_changes_anothers():
    view, other = make_view(is_shared=True), make_user("director")
    with pytest.raises(NotAllowed):
        change_view(view, name="Mine", is_shared=False, by=other, at=LATER)
    with pytest.raises(NotAllowed):
        remove_view(view, by=other, at=LATER)


@pytest.mark.parametrize("change", [{"name": ""}, {"address": "/people/1/"}, {"name": "July"}])
def test_the_database_keeps_it_so(change):
    by = make_user("director")
    make_view(by=by)
    other = make_view(by=by, name="August")
    with pytest.raises(IntegrityError), transaction.atomic():
        SavedView.objects.filter(pk=other.pk).update(**change)


@pytest.mark.parametrize("number", [1, 200])
def test_the_index_asks_few_questions_however_many_there_are(sign_in, steady, number, django_assert_max_num_queries):
    client = sign_in("director")
    for n in range(number):
        make_view(by=client.user, name=f"View {n}", is_shared=n % 2 == 0)
    client.get(INDEX)
    with django_assert_max_num_queries(15):
        client.get(INDEX)
