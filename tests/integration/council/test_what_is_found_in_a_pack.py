"""Before a pack is published it is read for what papers of councils got wrong; each thing is mended or overruled."""

from datetime import date, datetime

import pytest

from lineofsight.council.agendas.models import Overruling
from lineofsight.council.agendas.operations.packs import (
    UnableToPublishPack,
    drafted,
    open_findings,
    overrule,
    publish_pack,
)
from lineofsight.papers.operations.blocks import figure_block, heading, list_of, text
from tests.factories.council import (
    HELD,
    IN_TIME,
    before,
    chaired_panel,
    clerk,
    make_agenda_item,
    make_council_body,
    planned_meeting,
    published_report,
    ready_meeting,
    scrutiny_parts,
)
from tests.factories.papers import make_figure
from tests.factories.record import LONDON

pytestmark = pytest.mark.django_db


def found_in(meeting, *, at=IN_TIME):
    return [str(one) for one in open_findings(drafted(meeting, by=clerk(), at=at))]


def test_nothing_is_found_in_a_pack_that_is_whole():
    assert found_in(ready_meeting()) == []


def found_with(*contents, kind="scrutiny_report", on=None, for_body=""):
    """Return what is found in a pack with one such report."""
    meeting = planned_meeting(chaired_panel())
    item = make_agenda_item(meeting, kind=kind, title="Early help")
    before(item, published_report(*contents, for_body=for_body or meeting.body.name, on=on))
    return found_in(meeting)


REPORTS = [
    # what a part of the report says instead, and what is found of it
    ({"Summary": ""}, "“Summary” is empty"),
    ({"Evidence": "Please see attached report."}, "“Evidence” only says where to look"),
    ({"Evidence": "See the body of the report"}, "“Evidence” only says where to look"),
    ({"Conclusions": "None"}, "“Conclusions” says “None”"),
    ({"Conclusions": "N/A."}, "“Conclusions” says “N/A.”"),
    ({"Evidence": "Plans fell by 23.2% in a year."}, "“23.2%” is typed, and no figure"),
    ({"Evidence": "Numbers rose by 4 per cent."}, "“4 per cent” is typed, and no figure"),
    ({"Evidence": "We helped three children home."}, "“three children” tells of so few"),
    ({"Evidence": "We know of 2 care leavers in custody."}, "“2 care leavers” tells of so few"),
    (
        {
            "Summary": "Care leavers pay no council tax up to the age of 21.",
            "Evidence": "The council tax exemption runs up to the age of 25.",
        },
        "says two things of until what age a care leaver pays no council tax: 21 in “Early help”; 25 in",
    ),
]


@pytest.mark.parametrize(("instead", "found"), REPORTS)
def test_what_is_found_in_a_report(instead, found):
    told = found_with(*scrutiny_parts(**instead))
    assert len(told) == 1, told
    assert found in told[0]


@pytest.mark.parametrize(
    "instead",
    [
        {"Evidence": "See the report of July, which said that families wait. We asked why, and were told."},
        {"Evidence": "None of the families we met had a worker who left."},
        {"Evidence": "We met 40 children and 12 families."},
        {"Evidence": "Council tax is not paid up to the age of 25. A personal adviser helps up to the age of 21."},
        {"Evidence": "Council tax rose in 2021 for everybody aged 25, and again for everybody aged 25."},
    ],
)
def test_what_is_not_a_mistake(instead):
    assert found_with(*scrutiny_parts(**instead)) == []


@pytest.mark.parametrize(("typed", "is_found"), [("95%", False), ("95 per cent", False), ("96%", True), ("9%", True)])
def test_a_percentage_that_a_figure_says_may_be_typed(typed, is_found):
    shown = figure_block(make_figure(), presentation="sentence")
    told = found_with(*scrutiny_parts(Evidence=f"In July it was {typed}."), shown)
    assert bool(told) is is_found


def test_a_part_that_is_missing():
    parts = [block for block in scrutiny_parts() if block.text not in ("Conclusions", "More is to be done.")]
    assert found_with(*parts) == ["Item 1, “Early help”: “Conclusions” is missing."]


def test_a_presentation_is_headline_positives_and_what_needs_focus():
    parts = [heading("Headline"), text("It is better."), heading("Positives"), list_of("Visits are on time.")]
    assert found_with(*parts, kind="presentation") == ["Item 1, “Early help”: “Areas needing focus” is missing."]


def test_a_cover_of_another_day_or_body():
    told = found_with(*scrutiny_parts(), on=date(2021, 9, 19), for_body="Executive")
    assert told == [
        "Item 1, “Early help”: Its cover says the meeting is on 19 September 2021. It is on 21 September 2021.",
        "Item 1, “Early help”: Its cover says it is for “Executive”.",
    ]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ({"kind": "scrutiny_report", "title": "Early help"}, "comes with a paper, and no published paper"),
        ({"kind": "spoken", "title": "A bursary of £X"}, "“£X” is still to be filled in"),
        ({"kind": "spoken", "title": "Update", "description": "By [insert name]"}, "is still to be filled in"),
    ],
)
def test_what_is_found_in_an_agenda(said, found):
    meeting = planned_meeting(chaired_panel())
    make_agenda_item(meeting, **said)
    told = found_in(meeting)
    assert len(told) == 1
    assert found in told[0]


def test_an_empty_agenda_and_a_body_that_nobody_chairs():
    told = found_in(planned_meeting(make_council_body()))
    assert [one.split(":")[0] for one in told] == ["The agenda", "Members"]


@pytest.mark.parametrize(
    ("at", "is_late"),
    [(datetime(2021, 9, 13, 23, 0, tzinfo=LONDON), False), (datetime(2021, 9, 14, 0, 30, tzinfo=LONDON), True)],
)
def test_a_pack_that_is_published_too_late(at, is_late):
    told = found_in(ready_meeting(), at=at)
    assert bool(told) is is_late
    assert all("5 are needed: the last day was 13 September 2021" in one for one in told)


def test_what_is_found_is_overruled_by_name_and_asked_again_once_it_changes():
    by, meeting = clerk(), ready_meeting()
    late = datetime(2021, 9, 15, 9, 0, tzinfo=LONDON)
    [found] = open_findings(drafted(meeting, by=by, at=late))
    with pytest.raises(UnableToPublishPack, match="can't be published yet") as refused:
        publish_pack(meeting=meeting, by=by, at=late)
    assert refused.value.findings == [found]
    with pytest.raises(UnableToPublishPack, match="Say why"):
        overrule(meeting=meeting, key=found.key, reason=" ", by=by, at=late)
    overrule(meeting=meeting, key=found.key, reason="The chair agreed: the inspectors came late.", by=by, at=late)
    assert Overruling.objects.get().overruled_by == by
    with pytest.raises(UnableToPublishPack, match="no longer found"):
        overrule(meeting=meeting, key=found.key, reason="Again", by=by, at=late)
    later = datetime(2021, 9, 16, 9, 0, tzinfo=LONDON)
    assert open_findings(drafted(meeting, by=by, at=later)), "A day later is another notice."
    assert publish_pack(meeting=meeting, by=by, at=late).number == 1
    assert meeting.starts_at == HELD
