"""`lineofsight paper SLUG --pdf FILE` writes a published paper's PDF, whole or not at all, and the audit says so."""

import io

import pikepdf
import pytest
from django.core.management import CommandError, call_command

from lineofsight.access.models import AuditEntry
from lineofsight.papers.operations.blocks import text
from lineofsight.papers.pdf import UnableToPrint
from lineofsight.snapshots.verification import overall, verify
from tests.factories.papers import make_draft, make_published, unguarded_papers

pytestmark = pytest.mark.django_db


def written(slug, file):
    call_command("paper", slug, "--pdf", str(file), stdout=io.StringIO())
    return file.read_bytes()


def test_it_writes_the_same_bytes_each_time(tmp_path):
    make_published(slug="report")
    first = written("report", tmp_path / "one.pdf")
    assert first == written("report", tmp_path / "two.pdf")
    with pikepdf.open(tmp_path / "one.pdf") as opened:
        assert str(opened.docinfo["/Title"]) == "Report to the board"


def test_the_audit_says_that_it_was_taken_out(tmp_path):
    paper = make_published(slug="report")
    written("report", tmp_path / "one.pdf")
    entry = AuditEntry.objects.latest("sequence")
    assert (entry.action, entry.subject, entry.username) == ("export", "papers.paper:report", "command line")
    assert paper.digest in entry.detail


@pytest.mark.parametrize("slug, why", [("nothing-here", "There is no paper"), ("draft", "is still a draft")])
def test_what_is_not_published_is_refused_and_leaves_no_file(slug, why, tmp_path):
    make_draft(text("x"), slug="draft")
    with pytest.raises(CommandError, match=why) as refused:
        written(slug, tmp_path / "one.pdf")
    assert refused.value.returncode == 2
    assert list(tmp_path.glob("*.pdf")) == []


def test_a_folder_that_is_not_there_is_a_clear_error(tmp_path):
    make_published(text("x"), slug="report")
    with pytest.raises(CommandError, match="can't be written") as refused:
        written("report", tmp_path / "nowhere" / "one.pdf")
    assert refused.value.returncode == 2


def test_a_failure_leaves_the_old_file_as_it_was(tmp_path, monkeypatch):
    make_published(text("x"), slug="report")
    file = tmp_path / "one.pdf"
    file.write_text("the old one")

    def broken(*args, **kwargs):
        raise UnableToPrint("The fonts of PDFs are missing, so no PDF can be made. Run `make setup` once.")

    monkeypatch.setattr("lineofsight.papers.queries.pdf", broken)
    with pytest.raises(CommandError, match="make setup"):
        written("report", file)
    assert file.read_text() == "the old one"


def test_what_it_writes_is_verified(tmp_path):
    make_published(slug="report")
    file = tmp_path / "one.pdf"
    written("report", file)
    assert overall(verify(str(file))) == "same"


def test_a_file_changed_by_one_byte_is_found_out(tmp_path):
    make_published(slug="report")
    file = tmp_path / "one.pdf"
    content = written("report", file)
    file.write_bytes(content.replace(b"Report to the board", b"Report to the bored", 1) + b"\n")
    verdicts = verify(str(file))
    assert overall(verdicts) == "different"
    assert "has been changed since" in verdicts[0].sentence


def test_a_paper_of_another_place_is_found_out(tmp_path):
    paper = make_published(slug="report")
    file = tmp_path / "one.pdf"
    written("report", file)
    with unguarded_papers():
        paper.blocks.all().delete()
        paper.delete()
    assert "not a paper that was published here" in verify(str(file))[0].sentence
