"""A figure is kept to be cited, shown with what made it and worked out again; a snapshot shows what it holds."""

import pytest

from lineofsight.snapshots.folder import remove
from lineofsight.snapshots.models import Figure, Snapshot
from lineofsight.ssd import TABLES

pytestmark = pytest.mark.django_db
JULY = {"from": "2021-07-01", "to": "2021-07-31"}


@pytest.fixture
def figure(sign_in, snapshot):
    """A figure by month, kept from the page of its measure."""
    data = {**JULY, "from": "2021-05-01", "by": "month", "snapshot": snapshot.slug}
    response = sign_in("director").post("/performance/measures/AS01/keep/", data)
    figure = Figure.objects.get()
    assert response["Location"] == f"/performance/figures/{figure.pk}/"
    return figure


def test_a_figure_says_what_it_was_made_from(sign_in, figure, snapshot):
    page = sign_in("director").get(f"/performance/figures/{figure.pk}/").content.decode()
    for words in (figure.pk, figure.definition_digest[:16], snapshot.digest[:16], snapshot.slug, "May 2021", "87.5%"):
        assert words in page


@pytest.mark.parametrize("spoil, words", [(None, "The same"), ("value", "Different"), ("files", "can’t be worked out")])
def test_a_figure_can_be_worked_out_again(sign_in, figure, spoil, words):
    if spoil == "value":
        figure.value[0]["records"] = 41
        figure.save()
    if spoil == "files":
        remove(figure.snapshot.folder)
    page = sign_in("director").post(f"/performance/figures/{figure.pk}/verify/").content.decode()
    assert words in page


def test_a_figure_that_was_never_kept_is_not_found(sign_in, db):
    assert sign_in("director").get("/performance/figures/0123456789abcdef/").status_code == 404


def test_keeping_a_figure_takes_a_question(sign_in, snapshot):
    assert sign_in("director").post("/performance/measures/AS01/keep/", {}).status_code == 404
    assert not Figure.objects.exists()


def test_the_figures_page_takes_few_queries(sign_in, figure, django_assert_max_num_queries):
    client = sign_in("director")
    with django_assert_max_num_queries(15):
        client.get(f"/performance/figures/{figure.pk}/")


def test_a_snapshot_shows_what_it_holds_and_what_not(sign_in, snapshot):
    page = sign_in("analyst").get(f"/performance/snapshots/{snapshot.slug}/").content.decode()
    assert snapshot.manifest["tables"]["ssd_cin_assessments"]["sha256"][:16] in page
    assert page.count("The whole table") == len(TABLES) - 4
    assert "ssd_contacts" in page
    assert sign_in("analyst").get("/performance/snapshots/none/").status_code == 404


@pytest.mark.parametrize("role, status", [("analyst", 200), ("director", 403), ("councillor", 403)])
def test_only_analysts_publish(sign_in, db, role, status):
    assert sign_in(role).get("/performance/snapshots/publish/").status_code == status


def test_an_analyst_publishes_a_snapshot(sign_in, db):
    client = sign_in("analyst")
    response = client.post(
        "/performance/snapshots/publish/", {"as_at_day": "31", "as_at_month": "7", "as_at_year": "2021"}
    )
    made = Snapshot.objects.get()
    assert response["Location"] == f"/performance/snapshots/{made.slug}/"
    assert made.created_by == client.user
    assert f"Snapshot {made.slug} was published." in client.get(response["Location"]).content.decode()


def test_a_day_to_come_is_refused_beside_the_field(sign_in, db):
    data = {"as_at_day": "1", "as_at_month": "1", "as_at_year": "2999"}
    response = sign_in("analyst").post("/performance/snapshots/publish/", data)
    assert b"Error: " in response.content
    assert not Snapshot.objects.exists()


@pytest.mark.parametrize("count", [1, 20])
def test_the_list_of_snapshots_takes_few_queries(sign_in, db, count, django_assert_max_num_queries):
    from tests.factories.snapshots import make_snapshot

    for number in range(count):
        make_snapshot(ssd_contacts=[{"cont_contact_id": str(number)}])
    client = sign_in("analyst")
    with django_assert_max_num_queries(15):
        page = client.get("/performance/snapshots/").content.decode()
    assert page.count("/performance/snapshots/2021-07-31-") == count
