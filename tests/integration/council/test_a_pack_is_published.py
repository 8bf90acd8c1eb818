"""A pack is frozen when it is published: what is late comes in a later one, and what is not public is in none."""

import json

import pytest
from django.db import DatabaseError, transaction

from lineofsight.access.checks import NotAllowed
from lineofsight.bodies.operations.meetings import cancel_meeting
from lineofsight.council.agendas.models import Pack
from lineofsight.council.agendas.operations.items import UnableToPutOn, Withheld, begin_paper, describe, take_in
from lineofsight.council.agendas.operations.packs import UnableToPublishPack, publish_pack
from lineofsight.council.agendas.published import NoPack, published_pack, standing_packs
from lineofsight.council.agendas.verification import thawed
from tests.factories.access import make_user
from tests.factories.bodies import make_meeting
from tests.factories.council import (
    IN_TIME,
    WRITTEN,
    before,
    clerk,
    make_agenda_item,
    make_pack,
    published_report,
    ready_meeting,
    scrutiny_parts,
    seat,
)

pytestmark = pytest.mark.django_db
LATER = IN_TIME.replace(day=16)
EXEMPT = Withheld(how="exempt", paragraphs=(3, 1), reason="It names what a provider asks for a place.")


def test_what_a_pack_says():
    said = published_pack(make_pack().slug)
    assert [(one["number"], one["title"]) for one in said["agenda"]] == [
        (1, "Apologies for absence"),
        (2, "Early help"),
    ]
    assert said["notice"]["clear_days"] == 5
    assert [one["name"] for one in said["members"]][0] == "Councillor Zena Ash"
    assert [paper["said"]["title"] for paper in said["papers"]] == ["Early help"]


def test_its_address_is_the_bodys_and_the_day():
    assert make_pack().slug == "children-and-young-peoples-scrutiny-panel-2021-09-21"
    with pytest.raises(NoPack, match="no published pack nothing"):
        published_pack("nothing")


def test_who_comes_later_is_not_in_it():
    pack = make_pack()
    seat(pack.meeting.body.of_council, "Hob Pell", seat="co_opted")
    assert thawed(pack) == published_pack(pack.slug)
    assert "Hob Pell" not in pack.frozen


@pytest.mark.parametrize("change", [{"frozen": "{}"}, {"number": 7}, {"slug": "another"}])
def test_the_database_refuses_to_change_it(change):
    pack = make_pack()
    with pytest.raises(DatabaseError), transaction.atomic():
        Pack.objects.filter(pk=pack.pk).update(**change)
    with pytest.raises(DatabaseError), transaction.atomic():
        Pack.objects.filter(pk=pack.pk).delete()


def test_a_late_item_needs_the_chairs_reason_and_comes_in_a_later_pack():
    by = clerk()
    first = make_pack(by=by)
    with pytest.raises(UnableToPutOn, match="only where the chair is of the opinion that it is urgent"):
        make_agenda_item(first.meeting, kind="spoken", title="Snow", by=by)
    make_agenda_item(first.meeting, kind="spoken", title="Snow", urgent_reason="Schools close tomorrow.", by=by)
    second = publish_pack(meeting=first.meeting, by=by, at=LATER)
    assert (second.number, second.slug) == (2, f"{first.slug}-2")
    last = published_pack(second.slug)["agenda"][-1]
    assert (last["is_late"], last["urgent_reason"]) == (True, "Schools close tomorrow.")
    assert "Snow" not in first.frozen
    [(slug, _)] = standing_packs(first.meeting.body.of_council.slug)
    assert slug == second.slug


def test_nothing_of_a_withheld_item_is_in_the_pack_but_its_title_and_why():
    by, meeting = clerk(), ready_meeting()
    item = make_agenda_item(
        meeting,
        kind="scrutiny_report",
        title="A contract",
        description="With Thistledown Homes",
        withheld=EXEMPT,
        by=by,
    )
    parts = scrutiny_parts(Summary="Thistledown asks for a great deal.")
    before(item, published_report(*parts, title="Thistledown terms", for_body=meeting.body.name), by=by)
    pack = publish_pack(meeting=meeting, by=by, at=IN_TIME)
    assert "Thistledown" not in pack.frozen
    told = json.loads(pack.frozen)["agenda"][-1]
    assert told["title"] == "A contract"
    assert "paragraph 1 (about an individual) and paragraph 3" in told["withheld"]
    assert "It names what a provider asks for a place." in told["withheld"]


@pytest.mark.parametrize(
    ("withheld", "field"),
    [
        (Withheld(how="exempt", paragraphs=(3,)), "withheld_reason"),
        (Withheld(how="exempt", reason="Why"), "paragraphs"),
        (Withheld(how="exempt", paragraphs=(8,), reason="Why"), "paragraphs"),
        (Withheld(how="confidential", paragraphs=(1,), reason="Why"), "paragraphs"),
        (Withheld(paragraphs=(1,)), "paragraphs"),
    ],
)
def test_what_is_withheld_needs_why(withheld, field):
    item = make_agenda_item(ready_meeting())
    with pytest.raises(UnableToPutOn) as refused:
        describe(agenda_item=item, description="", withheld=withheld, by=clerk(), at=WRITTEN)
    assert refused.value.field == field


def test_a_paper_is_begun_with_the_headings_of_its_template():
    by = clerk()
    item = make_agenda_item(ready_meeting(by=by), kind="presentation", title="Progress", by=by)
    paper = begin_paper(agenda_item=item, template="presentation", report_of="Director", by=by, at=WRITTEN)
    assert [one.text for one in paper.blocks.all()] == ["Headline", "Positives", "Areas needing focus"]
    assert (paper.submitted_to, paper.meeting_on.isoformat()) == (item.item.meeting.body.name, "2021-09-21")


def test_an_item_from_elsewhere_is_taken_in_once():
    by = clerk()
    item = make_agenda_item(ready_meeting(by=by), by=by).item
    assert take_in(item=item, kind="spoken", by=by, at=WRITTEN).kind == "apologies"


def test_what_is_not_published():
    by, meeting = clerk(), ready_meeting()
    cancel_meeting(meeting=meeting, reason="Snow", by=by, at=WRITTEN)
    with pytest.raises(UnableToPublishPack, match="cancelled"):
        publish_pack(meeting=meeting, by=by, at=IN_TIME)
    head = make_user("head_of_service")
    with pytest.raises(UnableToPublishPack, match="no public pack"):
        publish_pack(meeting=make_meeting(by=head), by=head, at=IN_TIME)


@pytest.mark.parametrize("role", ["councillor", "director", "head_of_service"])
def test_nobody_else_publishes(role):
    with pytest.raises(NotAllowed):
        publish_pack(meeting=ready_meeting(), by=make_user(role), at=IN_TIME)
