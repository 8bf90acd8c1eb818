"""A published paper says the same for ever: the operations refuse a change, and so does the database."""

import hashlib
import json

import pytest
from django.db import DatabaseError, transaction

from lineofsight.access.checks import NotAllowed
from lineofsight.papers.findings import findings
from lineofsight.papers.frozen import AlteredPaper, thawed
from lineofsight.papers.models import Block, Paper
from lineofsight.papers.operations.blocks import add_block, edit_block, figure_block, heading, list_of, move_block, text
from lineofsight.papers.operations.drafting import UnableToChangePaper
from lineofsight.papers.operations.drafts import UnableToCreatePaper, change_details, correct
from lineofsight.papers.operations.publishing import UnableToPublish, publish
from tests.factories.papers import AT, JULY, SUMMER, make_draft, make_figure, make_published, unguarded_papers

pytestmark = pytest.mark.django_db


@pytest.fixture
def director(make_user):
    return make_user("director")


@pytest.mark.parametrize("role", ["analyst", "democratic_services", "councillor", "board_member", "administrator"])
def test_who_may_not_publish(role, make_user):
    paper = make_draft(text("Ready."))
    with pytest.raises(NotAllowed):
        publish(paper, by=make_user(role), at=AT)
    assert not Paper.objects.get().is_published


@pytest.mark.parametrize("change", ["details", "add", "edit", "move", "publish"])
def test_the_operations_refuse_to_change_it(change, make_user, director):
    paper, writer = make_published(), make_user("analyst")
    block = paper.blocks.first()
    changes = {
        "details": lambda: change_details(
            paper, title="x", report_of="x", submitted_to="x", meeting_on=JULY[0], by=writer, at=AT
        ),
        "add": lambda: add_block(paper, content=text("x"), by=writer, at=AT),
        "edit": lambda: edit_block(block, content=heading("x"), seen=1, by=writer, at=AT),
        "move": lambda: move_block(block, up=False, by=writer, at=AT),
        "publish": lambda: publish(paper, by=director, at=AT),
    }
    with pytest.raises(UnableToChangePaper, match="was published on 3 August 2021"):
        changes[change]()


@pytest.mark.parametrize(
    "change",
    [
        lambda paper: Paper.objects.filter(pk=paper.pk).update(title="x"),
        lambda paper: Paper.objects.filter(pk=paper.pk).update(frozen="{}"),
        lambda paper: Paper.objects.filter(pk=paper.pk).update(
            status="draft", frozen="", digest="", pdf_digest="", published_at=None, published_by=None
        ),
        lambda paper: Paper.objects.filter(pk=paper.pk)._raw_delete("default"),
        lambda paper: paper.blocks.update(text="x"),
        lambda paper: paper.blocks.filter(kind="heading")._raw_delete("default"),
        lambda paper: Block.objects.create(paper=paper, position=99, kind="text", text="x"),
    ],
    ids=["title", "frozen", "back to draft", "delete", "block text", "delete block", "new block"],
)
def test_the_database_refuses_to_change_it(change):
    paper = make_published()
    before = Paper.objects.values().get()
    with pytest.raises(DatabaseError, match="published paper cannot be changed"), transaction.atomic():
        change(paper)
    assert Paper.objects.values().get() == before


def test_what_is_kept_is_what_its_digest_says():
    paper = make_published()
    assert hashlib.sha256(paper.frozen.encode()).hexdigest() == paper.digest
    assert thawed(paper)["title"] == paper.title
    with unguarded_papers():
        Paper.objects.update(frozen=paper.frozen.replace("95%", "99%"))
    with pytest.raises(AlteredPaper, match="not what was published"):
        thawed(Paper.objects.get())


def test_small_numbers_are_hidden_in_all_that_is_frozen():
    table = figure_block(make_figure(days=JULY, grouped_by="team"), presentation="table")
    said = thawed(make_published(table))
    [piece] = said["pieces"]
    by_name = {row[0]: row[1:] for row in piece["table"]["rows"]}
    assert by_name["Out of hours"] == ["Not shown"] * 3, "three assessments, and all of them in time"
    [entry] = said["manifest"]["figures"]
    hidden = [row for row in entry["rows"] if row["is_hidden"]]
    assert hidden
    assert all(row["records"] is None and row["met"] is None and row["value"] is None for row in hidden)
    assert entry["whole"] is False
    assert all(row["records"] % 5 == 0 for row in entry["rows"] if not row["is_hidden"])


def problems(*contents, **details):
    return [str(finding) for finding in findings(make_draft(*contents, **details))]


@pytest.mark.parametrize(
    "content, place, words, around",
    [
        (text("The service costs £X a year."), "text", "£X", "The service costs £X a year."),
        (heading("Costs TBC"), "heading", "TBC", "Costs TBC"),
        (list_of("one\n[insert name]\nthree"), "list", "[insert name]", "one [insert name] three"),
        (text("It was £**X**."), "text", "£X", "It was £X."),
        (text("See [it](https://example.org/TBC)."), "text", "TBC", "See it. https://example.org/TBC"),
    ],
)
def test_a_placeholder_is_found_with_its_place(content, place, words, around):
    found = problems(text("All is well."), content)
    assert found == [f"Block 2 ({place}): “{words}” is still to be filled in, in “{around}”"]


def test_a_heading_that_skips_a_level_is_found():
    [found] = problems(text("All is well."), heading("Too small", level=3), heading("Large"), heading("Small", level=3))
    assert found.startswith("Block 2 (heading): “Too small” is a smaller heading with no larger one above it.")


def test_placeholders_in_the_title_and_captions_are_found():
    caption = figure_block(make_figure(), presentation="table", caption="Figure for XX% of children")
    found = problems(caption, title="Report to the board, date TBC")
    assert found[0].startswith("The title: “TBC”")
    assert found[1].startswith("Block 1 (figure): “XX%”")


def test_a_figure_of_nothing_and_a_chart_of_one_number_are_found():
    empty = make_figure(days=(JULY[0].replace(year=2019), JULY[1].replace(year=2019)))
    found = problems(figure_block(empty, presentation="sentence"), figure_block(make_figure(), presentation="chart"))
    assert "counts no records" in found[0]
    assert "can't be a chart" in found[1]
    assert len(found) == 2


def test_an_empty_paper_is_found():
    assert problems() == ["The paper: It is empty. Add some text or a figure."]


def test_a_paper_with_something_to_mend_is_refused_and_stays_a_draft(director):
    paper = make_draft(heading("Costs"), text("It costs £X."))
    with pytest.raises(
        UnableToPublish, match=r"Block 2 \(text\): “£X” is still to be filled in, in “It costs £X.”"
    ) as refused:
        publish(paper, by=director, at=AT)
    assert len(refused.value.findings) == 1
    assert Paper.objects.get().status == "draft"


def test_what_cannot_be_printed_is_refused_with_its_place(director):
    paper = make_draft(text("Well done."), text("Thank you 漢"))
    with pytest.raises(UnableToPublish, match=r"Block 2 \(text\): “漢” can't be printed"):
        publish(paper, by=director, at=AT)


def test_a_correction_is_a_new_draft_with_the_same_blocks(make_user, director):
    old, writer = make_published(slug="report"), make_user("analyst")
    new = correct(old, by=writer, at=AT)
    assert (new.slug, new.supersedes, new.status) == ("report-2", old, "draft")
    kept = ("position", "kind", "level", "text", "figure_id", "presentation", "caption")
    assert list(new.blocks.values(*kept)) == list(old.blocks.values(*kept))
    with pytest.raises(UnableToCreatePaper, match="was begun on"):
        correct(old, by=writer, at=AT)
    published = publish(new, by=director, at=AT)
    assert json.loads(published.frozen)["supersedes"] == "report"


def test_a_draft_is_changed_and_not_corrected(make_user):
    with pytest.raises(UnableToCreatePaper, match="is a draft"):
        correct(make_draft(text("x")), by=make_user("analyst"), at=AT)


def test_a_measure_that_changes_later_changes_nothing_in_a_paper(monkeypatch):
    paper = make_published(figure_block(make_figure(days=SUMMER, grouped_by="month"), presentation="chart"))
    before = thawed(paper)
    monkeypatch.setattr("lineofsight.papers.phrases.PHRASES", {})
    assert thawed(Paper.objects.get()) == before


@pytest.mark.django_db(transaction=True)
def test_tests_that_commit_can_tidy_up_after_themselves():
    make_published(text("x"))
    assert Paper.objects.count() == 1
