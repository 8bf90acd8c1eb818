"""What was published is told in the terms of OParl 1.1: from the system every object is reached by its address."""

import pytest
from django.test import Client
from django.urls import reverse

from lineofsight.bodies.operations.minutes import approve_minutes
from lineofsight.council.membership.operations.bodies import publish_body
from lineofsight.council.public_site.oparl import EMPTY, PAGE, page_of
from tests.factories.council import AT, HELD, clerk, council_meeting, make_pack, minuted

pytestmark = pytest.mark.django_db
MUST_HAVE = {
    "System": {"oparlVersion", "body"},
    "Body": {"name", "organization", "person", "meeting", "paper", "legislativeTerm"},
    "Organization": {"body", "name", "meeting", "organizationType"},
    "Meeting": {"name", "start", "organization", "agendaItem"},
    "AgendaItem": {"meeting", "number", "order", "name", "public"},
    "Paper": {"body", "name", "date"},
    "File": {"accessUrl", "mimeType"},
}


@pytest.fixture
def panel():
    by, pack = clerk(), make_pack()
    body = pack.meeting.body.of_council
    publish_body(council_body=body, by=by, on=AT.date(), at=AT)
    held = minuted(council_meeting(body, by=by, starts_at=HELD.replace(month=7)), items=2, by=by)
    later = council_meeting(body, by=by, starts_at=HELD.replace(month=8))
    approve_minutes(meeting=held, approved_in=later, by=by, at=AT)
    return body


def read(address):
    answer = Client().get(address.removeprefix("http://testserver"))
    assert answer.status_code == 200, address
    assert answer["Access-Control-Allow-Origin"] == "*"
    return answer.json()


def reached():
    """Every object that is reached from the system, by way of every address in it."""
    seen, waiting, objects = set(), ["http://testserver" + reverse("public_site:oparl_system")], []
    while waiting:
        address = waiting.pop()
        if address in seen:
            continue
        seen.add(address)
        told = read(address)
        for one in told.get("data", [told]):
            objects += list(_within(one))
            waiting += [value for value in one.values() if isinstance(value, str) and "/public/oparl/" in value]
    return objects


def _within(one):
    yield one
    for value in one.values():
        for inner in value if isinstance(value, list) else [value]:
            if isinstance(inner, dict):
                yield from _within(inner)


def test_every_object_has_what_its_kind_must_have(panel):
    objects = reached()
    kinds = {one["type"].removeprefix("https://schema.oparl.org/1.1/") for one in objects}
    assert kinds == set(MUST_HAVE)
    for one in objects:
        assert MUST_HAVE[one["type"].rsplit("/", 1)[1]] | {"id", "type"} <= set(one)


def test_a_meeting_has_its_items_and_files(panel):
    first, second = read(reverse("public_site:oparl_meetings_of", args=[panel.slug]))["data"]
    assert [item["name"] for item in first["agendaItem"]] == ["Apologies for absence", "Early help"]
    assert first["invitation"]["mimeType"] == "application/pdf"
    assert Client().get(first["invitation"]["accessUrl"].removeprefix("http://testserver")).status_code == 200
    assert [item["number"] for item in second["agendaItem"]] == ["1", "21/1", "21/2"]
    assert Client().get(second["resultsProtocol"]["accessUrl"].removeprefix("http://testserver")).status_code == 200
    assert read(first["id"]) == first


@pytest.mark.parametrize("name", EMPTY)
def test_lists_of_what_is_not_told_are_empty(name, panel):
    assert read(reverse("public_site:oparl_list", args=[name]))["data"] == []


@pytest.mark.parametrize(
    "address",
    ["/public/oparl/body/nothing/", "/public/oparl/organizations/nothing/", "/public/oparl/body/meeting/?page=0",
     "/public/oparl/body/meeting/?page=x", "/public/oparl/organizations/nothing/meetings/2021-09-21t1000/"],
)  # fmt: skip
def test_what_is_not_there(address, panel):
    assert Client().get(address).status_code == 404


@pytest.mark.parametrize(
    ("count", "number", "told", "links"),
    [
        (0, 1, 0, set()),
        (PAGE, 1, PAGE, set()),
        (PAGE + 1, 1, PAGE, {"next"}),
        (PAGE + 1, 2, 1, {"prev"}),
        (PAGE * 2 + 1, 2, PAGE, {"prev", "next"}),
        (PAGE, 2, 0, set()),
    ],
)
def test_pages_of_a_list(count, number, told, links):
    page = page_of([{"id": str(one)} for one in range(count)], number=number, address="/list/")
    assert len(page["data"]) == told
    assert set(page["links"]) == {"first", "last", "self", *links}
    assert page["pagination"]["totalElements"] == count
