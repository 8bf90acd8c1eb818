"""Whatever can't be done is said in a sentence, on the page where it was tried."""

import os

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse
from lxml import html

from lineofsight.papers.findings import findings
from lineofsight.papers.models import Paper
from lineofsight.papers.operations.blocks import figure_block, heading, text
from lineofsight.papers.operations.publishing import UnableToPublish, publish
from lineofsight.papers.pdf import UnableToPrint
from lineofsight.snapshots.verification import overall, verify
from tests.factories.papers import AT, make_draft, make_figure, make_published, unguarded_papers

pytestmark = pytest.mark.django_db
JULY = {
    "start_day": "1", "start_month": "7", "start_year": "2021",
    "end_day": "31", "end_month": "7", "end_year": "2021",
}  # fmt: skip
NO_FONTS = UnableToPrint("The fonts of PDFs are missing, so no PDF can be made. Run `make setup` once.")


def address(name, *args):
    return reverse(f"papers:{name}", args=args)


def said(client, response):
    """This function will return the words of the page, or of the page it leads to."""
    if response.status_code == 302:
        response = client.get(response.url)
    return html.fromstring(response.content).text_content()


def broken(*args, **kwargs):
    raise NO_FONTS


def test_a_correction_is_begun_once(sign_in):
    make_published(text("x"), slug="report")
    client = sign_in("analyst")
    assert "takes the old one's place" in said(client, client.post(address("correct", "report")))
    assert "A correction was begun on" in said(client, client.post(address("correct", "report")))
    assert Paper.objects.filter(supersedes__slug="report").count() == 1


@pytest.mark.parametrize(
    "name, sent, sentence",
    [
        ("details", {"title": "x", "report_of": "", "submitted_to": "y"}, "Say whose report it is"),
        ("new", {"title": "x", "report_of": "y", "submitted_to": ""}, "Say which board or meeting it goes to"),
    ],
)
def test_a_paper_says_what_it_is_for(sign_in, name, sent, sentence):
    make_draft(slug="report")
    when = {"meeting_on_day": "1", "meeting_on_month": "8", "meeting_on_year": "2021"}
    client = sign_in("analyst")
    response = client.post(address(name, *(["report"] if name == "details" else [])), {**sent, **when})
    assert sentence in said(client, response)
    assert Paper.objects.count() == 1


@pytest.mark.parametrize("name", ["edit", "edit_figure"])
def test_an_old_copy_of_a_block_is_refused(sign_in, name):
    block = text("one") if name == "edit" else figure_block(make_figure(), presentation="sentence")
    paper, client = make_draft(block, slug="report"), sign_in("analyst")
    where = address(name, "report", paper.blocks.get().pk)
    fields = {
        "text": "two", "seen": "not a number", "measure_code": "AS01", "grouped_by": "single", "presentation": "table",
        **JULY,
    }  # fmt: skip
    if name == "edit_figure":
        fields["snapshot"] = paper.blocks.get().figure.snapshot.slug
    assert "Somebody changed this block" in said(client, client.post(where, fields))
    assert paper.blocks.get().revision == 1


def test_a_figure_in_a_block_can_be_looked_at_first(sign_in):
    figure = make_figure()
    paper, client = make_draft(figure_block(figure, presentation="sentence"), slug="report"), sign_in("analyst")
    block = paper.blocks.get()
    fields = {
        "measure_code": "AS01", "grouped_by": "team", "presentation": "table", "snapshot": figure.snapshot.slug,
        **JULY,
        "seen": "1", "preview": "",
    }  # fmt: skip
    shown = said(client, client.post(address("edit_figure", "report", block.pk), fields))
    assert "This is how it will look" in shown
    assert "Assessment North" in shown
    assert paper.blocks.get().revision == 1


def test_a_pdf_that_cannot_be_made_is_said_on_the_page(sign_in, monkeypatch):
    make_published(text("x"), slug="report")
    monkeypatch.setattr("lineofsight.papers.queries.pdf", broken)
    client = sign_in("councillor")
    assert "Run `make setup` once" in said(client, client.get(address("pdf", "report")))


def test_nothing_is_published_that_cannot_be_printed(make_user, monkeypatch):
    paper = make_draft(text("x"))
    monkeypatch.setattr("lineofsight.papers.operations.publishing.pdf", broken)
    with pytest.raises(UnableToPublish, match="make setup"):
        publish(paper, by=make_user("director"), at=AT)
    assert not Paper.objects.get().is_published


def test_a_figure_without_a_sentence_is_found(monkeypatch):
    paper = make_draft(figure_block(make_figure(), presentation="sentence"))
    monkeypatch.setattr("lineofsight.papers.findings.sentence", lambda facts: "")
    assert [finding.problem for finding in findings(paper)] == [
        "“Assessments completed within 45 working days” has no sentence that says what it shows."
    ]


@pytest.fixture
def printed(tmp_path):
    make_published(heading("Summary"), figure_block(make_figure(), presentation="sentence"), slug="report")
    file = tmp_path / "report.pdf"
    call_command("paper", "report", "--pdf", str(file), verbosity=0)
    return file


def test_a_paper_whose_words_were_altered_in_the_database_is_found_out(printed):
    with unguarded_papers():
        Paper.objects.update(frozen="{}")
    verdicts = verify(str(printed))
    assert overall(verdicts) == "different"
    assert "not what was published" in verdicts[0].sentence
    with pytest.raises(CommandError, match="not what was published"):
        call_command("paper", "report", "--pdf", str(printed))


def test_a_paper_of_the_day_is_the_same_where_none_can_be_printed_now(printed, monkeypatch):
    monkeypatch.setattr("lineofsight.papers.verification.pdf", broken)
    assert overall(verify(str(printed))) == "same"


def test_a_file_that_cannot_be_put_in_its_place_leaves_nothing_behind(printed, tmp_path, monkeypatch):
    before = sorted(path.name for path in tmp_path.iterdir())

    def full(*args):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(CommandError, match="No space left on device"):
        call_command("paper", "report", "--pdf", str(tmp_path / "other.pdf"))
    assert sorted(path.name for path in tmp_path.iterdir()) == before
