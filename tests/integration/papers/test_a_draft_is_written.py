"""A draft is begun, written block by block and put in order, by those who may, and nobody's words are lost."""

import pytest

from lineofsight.access.checks import NotAllowed
from lineofsight.access.models import AuditEntry
from lineofsight.papers.models import Block, Paper
from lineofsight.papers.operations.blocks import add_block, edit_block, heading, list_of, move_block, remove_block, text
from lineofsight.papers.operations.drafting import UnableToChangePaper
from lineofsight.papers.operations.drafts import UnableToCreatePaper, change_details, create_paper, delete_draft
from lineofsight.papers.operations.figures import UnableToTakeFigure, Wanted, add_figure, preview, replace_figure
from tests.factories.papers import AT, JULY, make_assessment_snapshot, make_draft, make_published

pytestmark = pytest.mark.django_db


def order(paper):
    return [(block.position, block.text) for block in paper.blocks.all()]


@pytest.fixture
def writer(make_user):
    return make_user("analyst")


@pytest.fixture
def paper(writer):
    return make_draft(text("one"), text("two"), text("three"), by=writer)


def test_blocks_are_added_at_the_end_or_after_another(paper, writer):
    first = paper.blocks.first()
    add_block(paper, content=heading("between"), by=writer, at=AT, after=first)
    add_block(paper, content=list_of("last"), by=writer, at=AT)
    assert order(paper) == [(1, "one"), (2, "between"), (3, "two"), (4, "three"), (5, "last")]


@pytest.mark.parametrize(
    "moved, up, expected",
    [
        (2, True, ["two", "one", "three"]),
        (2, False, ["one", "three", "two"]),
        (1, True, ["one", "two", "three"]),
        (3, False, ["one", "two", "three"]),
    ],
)
def test_a_block_is_moved_one_place_and_stops_at_the_edges(paper, writer, moved, up, expected):
    move_block(paper.blocks.get(position=moved), up=up, by=writer, at=AT)
    assert order(paper) == list(enumerate(expected, start=1))


def test_a_block_removed_leaves_no_gap(paper, writer):
    remove_block(paper.blocks.get(position=2), by=writer, at=AT)
    assert order(paper) == [(1, "one"), (2, "three")]


def test_two_people_who_change_one_block_find_out(paper, writer):
    mine = theirs = paper.blocks.first()
    edit_block(theirs, content=text("theirs"), seen=1, by=writer, at=AT)
    with pytest.raises(UnableToChangePaper, match="Somebody changed this block"):
        edit_block(mine, content=text("mine"), seen=1, by=writer, at=AT)
    assert paper.blocks.first().text == "theirs"


def test_a_block_that_is_gone_is_not_changed(paper, writer):
    block = paper.blocks.first()
    remove_block(block, by=writer, at=AT)
    for change in (
        lambda: edit_block(block, content=text("late"), seen=1, by=writer, at=AT),
        lambda: move_block(block, up=True, by=writer, at=AT),
        lambda: remove_block(block, by=writer, at=AT),
    ):
        with pytest.raises(UnableToChangePaper, match="has been removed"):
            change()


def test_an_empty_block_and_a_change_of_kind_are_refused(paper, writer):
    with pytest.raises(UnableToChangePaper, match="Write something"):
        add_block(paper, content=text("  \n "), by=writer, at=AT)
    with pytest.raises(UnableToChangePaper, match="another kind"):
        edit_block(paper.blocks.first(), content=heading("now a heading"), seen=1, by=writer, at=AT)


def test_every_change_is_in_the_audit(paper, writer):
    before = AuditEntry.objects.count()
    add_block(paper, content=text("four"), by=writer, at=AT)
    entry = AuditEntry.objects.latest("sequence")
    assert AuditEntry.objects.count() == before + 1
    assert (entry.by, entry.action, entry.subject) == (writer, "change", f"papers.paper:{paper.slug}")


@pytest.mark.parametrize(
    "role", ["councillor", "board_member", "director", "social_worker", "administrator", "partner"]
)
def test_who_may_not_write_changes_nothing(paper, make_user, role):
    other, block = make_user(role), paper.blocks.first()
    details = {"title": "x", "report_of": "x", "submitted_to": "x", "meeting_on": JULY[0], "by": other, "at": AT}
    wanted = Wanted(
        measure_code="AS01", snapshot="", start=JULY[0], end=JULY[1], grouped_by="", presentation="sentence"
    )
    for act in (
        lambda: create_paper(**details),
        lambda: change_details(paper, **details),
        lambda: add_block(paper, content=text("x"), by=other, at=AT),
        lambda: edit_block(block, content=text("x"), seen=1, by=other, at=AT),
        lambda: move_block(block, up=False, by=other, at=AT),
        lambda: remove_block(block, by=other, at=AT),
        lambda: delete_draft(paper, by=other, at=AT),
        lambda: preview(wanted=wanted, by=other, at=AT),
        lambda: add_figure(paper, wanted=wanted, by=other, at=AT),
    ):
        with pytest.raises(NotAllowed):
            act()
    assert Paper.objects.get().title == "Report to the board"
    assert order(paper) == [(1, "one"), (2, "two"), (3, "three")]


def test_addresses_are_made_from_titles_and_never_shared(writer):
    slugs = [make_draft(by=writer, title="Improvement board: July 2021").slug for _ in range(3)]
    assert slugs == ["improvement-board-july-2021", "improvement-board-july-2021-2", "improvement-board-july-2021-3"]
    assert make_draft(by=writer, title="New").slug == "new-2", "the page that begins a paper has that address"
    assert make_draft(by=writer, title="???").slug == "paper"


@pytest.mark.parametrize("slug", ["Improvement", "a--b", "a b", "a/b", "-a", "improvement", "new"])
def test_an_address_that_cannot_be_had_is_refused(writer, slug):
    make_draft(by=writer, slug="improvement")
    with pytest.raises(UnableToCreatePaper, match="address|at improvement"):
        make_draft(by=writer, slug=slug)


def test_a_figure_is_looked_at_added_and_replaced(writer):
    snapshot, paper = make_assessment_snapshot(), make_draft(by=writer)
    asked = {"measure_code": "AS01", "snapshot": snapshot.slug, "start": JULY[0], "end": JULY[1], "caption": "In July"}
    wanted = Wanted(**asked, grouped_by="", presentation="sentence")
    seen = preview(wanted=wanted, by=writer, at=AT)
    assert "July 2021" in seen["sentence"]
    assert not paper.blocks.exists(), "looking adds nothing"
    block = add_figure(paper, wanted=wanted, by=writer, at=AT)
    replace_figure(block, wanted=Wanted(**asked, grouped_by="team", presentation="table"), seen=1, by=writer, at=AT)
    block.refresh_from_db()
    assert (block.presentation, block.figure.params["by"]) == ("table", "team")


@pytest.mark.parametrize(
    "changed, why",
    [
        ({"start": JULY[0].replace(year=2019), "end": JULY[1].replace(year=2019)}, "no records"),
        ({"presentation": "chart"}, "two numbers or more"),
        ({"measure_code": "FD01"}, "does not hold"),
        ({"snapshot": "no-such"}, "no snapshot"),
    ],
)
def test_a_figure_that_says_nothing_is_refused(writer, changed, why):
    snapshot, paper = make_assessment_snapshot(), make_draft(by=writer)
    asked = {"measure_code": "AS01", "snapshot": snapshot.slug, "start": JULY[0], "end": JULY[1]}
    with pytest.raises(UnableToTakeFigure, match=why):
        add_figure(
            paper, wanted=Wanted(**{**asked, "grouped_by": "", "presentation": "sentence", **changed}), by=writer, at=AT
        )
    assert not Block.objects.exists()


def test_a_draft_can_be_thrown_away_and_a_published_paper_cannot(paper, writer):
    delete_draft(paper, by=writer, at=AT)
    published = make_published()
    with pytest.raises(UnableToChangePaper, match="can't be changed"):
        delete_draft(published, by=writer, at=AT)
    assert list(Paper.objects.all()) == [published]
