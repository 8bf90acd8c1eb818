"""Democratic services set up a body, fill its places and publish it; councillors read; nothing else is public."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from lineofsight.council.membership.models import CouncilBody
from lineofsight.council.membership.operations.bodies import publish_body
from lineofsight.council.membership.published import published_bodies, published_body
from tests.factories.council import AT, MEMBERS, clerk, council_meeting, make_council_body, seat

pytestmark = pytest.mark.django_db
NEW = {
    "kind": "scrutiny_panel", "name": "People scrutiny panel", "slug": "", "remit": "Looks into help for people.",
    "places": "9", "least": "3", "cadence": "monthly", "on_day": "19", "on_month": "5", "on_year": "2021",
}  # fmt: skip
NOBODY_ELSE = {"account": "outside", "seat": "member", "meeting": "elsewhere"}


def on(day="19", month="5", year="2021"):
    return {"on_day": day, "on_month": month, "on_year": year}


def page(client, name, *args):
    return client.get(reverse(f"membership:{name}", args=args)).content.decode()


def test_from_nothing_to_a_published_panel(sign_in):
    client = sign_in("democratic_services")
    made = client.post(reverse("membership:body_new"), NEW, follow=True).content.decode()
    assert "9 vacancies, of 9 places" in made
    slug = CouncilBody.objects.get().slug
    assert slug == "people-scrutiny-panel"
    said = {**NOBODY_ELSE, **on(), "name": "Councillor Ada Thorne"}
    filled = client.post(reverse("membership:appoint", args=[slug]), said, follow=True).content.decode()
    assert "Councillor Ada Thorne" in filled
    assert "8 vacancies, of 9 places" in filled
    refused = client.post(reverse("membership:appoint", args=[slug]), {**said, "name": "Bram Ulley", "seat": "chair"})
    assert "Full Council appoints who chairs" in refused.content.decode()
    assert published_bodies() == []
    shown = client.post(reverse("membership:body_publish", args=[slug]), follow=True).content.decode()
    assert "were last published on" in shown
    assert published_body(slug)["vacancies"] == 8


def test_what_changes_later_is_not_public_until_it_is_published_again():
    by, panel = clerk(), make_council_body()
    publish_body(council_body=panel, by=by, on=AT.date(), at=AT)
    seat(panel, "Councillor Zena Ash", by=by)
    assert [one["name"] for one in published_body(panel.slug)["members"]] == list(MEMBERS)
    assert published_body("no-such-body") is None


def test_what_is_published_says_nothing_of_accounts():
    by, panel = clerk(), make_council_body()
    publish_body(council_body=panel, by=by, on=AT.date(), at=AT)
    told = published_body(panel.slug)
    assert {key for one in told["members"] for key in one} == {"name", "seat", "key"}
    assert by.username not in str(told)


def test_a_councillor_reads_and_changes_nothing(sign_in):
    panel = make_council_body()
    client = sign_in("councillor")
    shown = page(client, "body", panel.slug)
    assert MEMBERS[0] in shown
    assert "1 vacancy, of 5 places" in shown
    assert "Put somebody in a place" not in shown
    assert "Publish it" not in shown
    assert "Set up a body" not in page(client, "bodies")
    assert client.post(reverse("membership:body_publish", args=[panel.slug])).status_code == 403


def test_a_body_that_is_not_there(sign_in):
    assert sign_in("councillor").get(reverse("membership:body", args=["no-such-body"])).status_code == 404


def test_a_chair_is_elected_on_the_page_of_a_meeting(sign_in):
    panel = make_council_body()
    meeting = council_meeting(panel)
    client = sign_in("democratic_services")
    address = reverse("bodies:meeting", args=[meeting.pk])
    assert "Elect a chair for this meeting" in client.get(address).content.decode()
    ada, bram, cass = (panel.body.memberships.get(name=name).pk for name in MEMBERS[:3])
    said = {"member_1": ada, "proposed_1": bram, "seconded_1": cass}
    done = client.post(reverse("membership:meeting_chair", args=[meeting.pk]), said, follow=True).content.decode()
    assert "Councillor Ada Thorne was elected to chair this meeting. Proposed by Councillor Bram Ulley" in done


def test_somebody_stands_in_on_the_page_of_a_meeting(sign_in):
    meeting = council_meeting(make_council_body(), away=MEMBERS[:1])
    client = sign_in("democratic_services")
    absent = meeting.attendance.get(name=MEMBERS[0])
    said = {"instead_of": absent.pk, "account": "outside", "name": "Councillor Ffion Moss"}
    address = reverse("membership:meeting_stand_in", args=[meeting.pk])
    assert (
        "Councillor Ffion Moss stood in for Councillor Ada Thorne."
        in client.post(address, said, follow=True).content.decode()
    )


def test_an_office_is_taken_and_two_kept_apart_are_told_of(sign_in):
    client = sign_in("democratic_services")
    said = {**on(), "office": "director", "name": "Orla Venn"}
    assert (
        "Orla Venn, since 19 May 2021"
        in client.post(reverse("membership:office_take"), said, follow=True).content.decode()
    )
    again = client.post(reverse("membership:office_take"), {**said, "office": "chief_executive"}).content.decode()
    assert "director of children&#39;s services and chief executive are different people" in again


@pytest.mark.parametrize("name", ["bodies", "body", "offices"])
def test_pages_ask_few_queries_however_many_members_there_are(name, sign_in):
    panel = make_council_body(places=30, members=tuple(f"Councillor {letter * 3}" for letter in "ABCDEFGHIJKLMNOP"))
    council_meeting(panel)
    client = sign_in("democratic_services")
    address = reverse(f"membership:{name}", args=[panel.slug] if name == "body" else [])
    client.get(address)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert client.get(address).status_code == 200
    assert len(asked) <= 15
