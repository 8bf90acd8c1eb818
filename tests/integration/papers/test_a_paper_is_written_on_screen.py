"""A paper is begun, written, mended and published through its pages, without JavaScript."""

import pytest
from django.urls import reverse
from lxml import html

from lineofsight.papers.models import Paper
from lineofsight.papers.operations.blocks import figure_block, text
from tests.factories.papers import make_assessment_snapshot, make_draft, make_figure

pytestmark = pytest.mark.django_db
MEETING = {"meeting_on_day": "12", "meeting_on_month": "8", "meeting_on_year": "2021"}
DETAILS = {"title": "Report, July 2021", "report_of": "Director", "submitted_to": "Board", **MEETING}
JULY = {
    "start_day": "1", "start_month": "7", "start_year": "2021",
    "end_day": "31", "end_month": "7", "end_year": "2021",
}  # fmt: skip


def address(name, *args):
    return reverse(f"papers:{name}", args=args)


def figure_asked(snapshot, **changed):
    asked = {"measure_code": "AS01", "snapshot": snapshot.slug, "grouped_by": "single", "presentation": "sentence"}
    return {**asked, **JULY, "caption": "", "seen": "", **changed}


def text_of(response):
    return html.fromstring(response.content).text_content()


def test_from_a_blank_page_to_a_published_paper(sign_in):
    snapshot, client = make_assessment_snapshot(), sign_in("head_of_service")
    slug = "report-july-2021"
    assert client.post(address("new"), DETAILS).url == address("compose", slug)
    client.post(address("add", slug, "heading"), {"text": "Summary", "level": "2", "seen": ""})
    client.post(address("add", slug, "text"), {"text": "It costs £X.", "seen": ""})
    client.post(address("add", slug, "list"), {"text": "one\ntwo", "marks": "numbers", "seen": ""})
    looked = client.post(address("add_figure", slug), figure_asked(snapshot, preview=""))
    assert "July 2021" in text_of(looked)
    assert Paper.objects.get().blocks.count() == 3, "looking at a figure adds nothing"
    client.post(address("add_figure", slug), figure_asked(snapshot, save=""))

    refused = client.post(address("publish", slug), {"is_read": "on"})
    assert "“£X” is still to be filled in" in text_of(refused)
    cost = Paper.objects.get().blocks.get(kind="text")
    client.post(address("edit", slug, cost.pk), {"text": "It costs £10.", "seen": "1"})
    assert client.post(address("publish", slug), {"is_read": "on"}).url == address("paper", slug)
    assert Paper.objects.get().is_published
    assert "It costs £10." in text_of(client.get(address("paper", slug)))


def test_publication_must_be_confirmed(sign_in):
    paper = make_draft(text("Ready."), slug="report")
    response = sign_in("director").post(address("publish", "report"), {})
    assert "Confirm that you have read this paper" in text_of(response)
    paper.refresh_from_db()
    assert not paper.is_published


def test_what_must_be_mended_leads_to_its_block(sign_in):
    paper = make_draft(text("It costs £X."), slug="report")
    document = html.fromstring(sign_in("analyst").get(address("compose", "report")).content)
    block = paper.blocks.get()
    assert document.xpath("//a[@href=$to]", to=f"{address('compose', 'report')}#block-{block.pk}")
    assert document.get_element_by_id(f"block-{block.pk}") is not None


def test_blocks_are_moved_and_removed_by_buttons(sign_in):
    paper, client = make_draft(text("one"), text("two"), slug="report"), sign_in("analyst")
    first, second = paper.blocks.all()
    client.post(address("move", "report", first.pk), {"way": "down"})
    assert [block.text for block in paper.blocks.all()] == ["two", "one"]
    client.post(address("remove", "report", second.pk))
    assert [block.text for block in paper.blocks.all()] == ["one"]


def test_a_block_is_added_below_another(sign_in):
    paper = make_draft(text("one"), text("three"), slug="report")
    below = f"{address('add', 'report', 'text')}?after={paper.blocks.first().pk}"
    sign_in("analyst").post(below, {"text": "two", "seen": ""})
    assert [block.text for block in paper.blocks.all()] == ["one", "two", "three"]


def test_words_typed_over_somebody_elses_are_kept_on_the_page(sign_in):
    paper, client = make_draft(text("one"), slug="report"), sign_in("analyst")
    block = paper.blocks.get()
    client.post(address("edit", "report", block.pk), {"text": "theirs", "seen": "1"})
    response = client.post(address("edit", "report", block.pk), {"text": "mine", "seen": "1"})
    assert "Somebody changed this block" in text_of(response)
    assert "mine" in text_of(response)
    assert paper.blocks.get().text == "theirs"


def test_a_figure_is_changed_from_what_it_is(sign_in):
    figure = make_figure()
    paper, client = make_draft(figure_block(figure, presentation="sentence"), slug="report"), sign_in("analyst")
    block = paper.blocks.get()
    assert client.get(address("edit", "report", block.pk)).url == address("edit_figure", "report", block.pk)
    shown = html.fromstring(client.get(address("edit_figure", "report", block.pk)).content)
    assert shown.xpath("//select[@name='measure_code']/option[@selected]/@value") == ["AS01"]
    asked = figure_asked(figure.snapshot, grouped_by="team", presentation="table", seen="1", save="")
    client.post(address("edit_figure", "report", block.pk), asked)
    block.refresh_from_db()
    assert (block.figure.params["by"], block.presentation) == ("team", "table")


@pytest.mark.parametrize(
    "changed, why",
    [
        ({"end_year": "2020"}, "The last day must be on or after the first"),
        ({"start_year": "2015", "end_year": "2015"}, "no records to count"),
        ({"presentation": "chart"}, "A chart needs two numbers or more"),
        ({"measure_code": "ZZ99"}, "Choose a measure"),
        ({"grouped_by": "ward"}, "does not hold"),
    ],
)
def test_a_figure_that_cannot_be_is_refused_with_the_reason(sign_in, changed, why):
    snapshot = make_assessment_snapshot()
    paper = make_draft(slug="report")
    response = sign_in("analyst").post(address("add_figure", "report"), figure_asked(snapshot, **changed, save=""))
    assert why in text_of(response)
    assert not paper.blocks.exists()


def test_details_are_changed_and_a_draft_thrown_away(sign_in):
    paper, client = make_draft(slug="report"), sign_in("analyst")
    client.post(address("details", "report"), {**DETAILS, "title": "Another title"})
    paper.refresh_from_db()
    assert (paper.title, paper.slug) == ("Another title", "report")
    assert client.post(address("delete", "report")).url == address("list")
    assert not Paper.objects.exists()


@pytest.mark.parametrize("role", ["councillor", "board_member", "director"])
def test_who_may_not_write_finds_no_way_to(sign_in, role):
    paper = make_draft(text("one"), slug="report")
    client, block = sign_in(role), paper.blocks.get()
    for name, args in (("new", []), ("compose", ["report"]), ("details", ["report"]), ("add", ["report", "text"]),
                       ("add_figure", ["report"]), ("edit", ["report", block.pk])):  # fmt: skip
        assert client.get(address(name, *args)).status_code == 403
    for name in ("move", "remove"):
        assert client.post(address(name, "report", block.pk)).status_code == 403


def test_a_kind_of_block_that_is_not_known_is_not_found(sign_in):
    make_draft(slug="report")
    assert sign_in("analyst").get(address("add", "report", "picture")).status_code == 404
