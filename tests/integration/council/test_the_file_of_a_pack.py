"""A pack is one accessible PDF, the same to the last byte each time, and says where each paper stands."""

import re
import shutil
import subprocess

import pikepdf
import pytest
from django.core.management import CommandError, call_command

from lineofsight.access.models import AuditEntry
from lineofsight.council.agendas.operations.packs import publish_pack
from lineofsight.council.agendas.pdf import pdf
from lineofsight.council.agendas.verification import thawed
from lineofsight.papers.operations.blocks import figure_block
from lineofsight.snapshots.verification import overall, verify
from tests.factories.council import (
    IN_TIME,
    before,
    clerk,
    make_agenda_item,
    published_report,
    ready_meeting,
    scrutiny_parts,
)
from tests.factories.papers import make_figure

pytestmark = pytest.mark.django_db


@pytest.fixture
def pack():
    by, meeting = clerk(), ready_meeting()
    shown = figure_block(make_figure(), presentation="sentence")
    item = make_agenda_item(meeting, kind="scrutiny_report", title="Assessments", by=by)
    long = scrutiny_parts(Evidence="\n\n".join(["Officers told the panel what they see each day. " * 8] * 14))
    before(item, published_report(*long, shown, title="Assessments", for_body=meeting.body.name), by=by)
    return publish_pack(meeting=meeting, by=by, at=IN_TIME)


@pytest.fixture
def file(pack, tmp_path):
    made = tmp_path / "pack.pdf"
    call_command("pack", pack.slug, pdf=made)
    return made


def test_it_is_tagged_has_bookmarks_and_carries_its_figures(file):
    with pikepdf.open(file) as opened:
        root = opened.Root
        assert bool(root.MarkInfo.Marked)
        assert str(root.Lang) == "en-GB"
        with opened.open_metadata() as told:
            assert told["pdfuaid:part"] == "1"
            assert (told["pdfaid:part"], told["pdfaid:conformance"]) == ("3", "A")
        with opened.open_outline() as outline:
            [top] = outline.root
            assert [one.title for one in top.children] == ["Agenda", "Members", "Early help", "Assessments"]
        assert list(opened.attachments) == ["figures.json"]


def test_it_is_the_same_each_time_and_what_was_published(pack, file):
    assert file.read_bytes() == pdf(thawed(pack), digest=pack.digest)
    verdicts = verify(str(file))
    assert overall(verdicts) == "same"
    assert [one.measure for one in verdicts] == ["AS01"]


def test_a_file_that_was_changed_is_told_from_it(file):
    with pikepdf.open(file, allow_overwriting_input=True) as opened:
        opened.pages.append(opened.pages[0])
        opened.save()
    verdicts = verify(str(file))
    assert overall(verdicts) == "different"
    assert "has been changed since the pack" in verdicts[0].sentence


def words_of(file) -> list[str]:
    """Return the words of each page."""
    read = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True)
    return [" ".join(page.split()) for page in read.stdout.split("\f") if page.strip()]


def test_an_unknown_pack_leaves_no_file(tmp_path):
    with pytest.raises(CommandError, match="no published pack nothing") as refused:
        call_command("pack", "nothing", pdf=tmp_path / "pack.pdf")
    assert refused.value.returncode == 2
    assert not list(tmp_path.iterdir())


def test_taking_it_out_is_in_the_audit(pack, file):
    entry = AuditEntry.objects.filter(subject=f"agendas.pack:{pack.slug}").order_by("sequence").last()
    assert (entry.action, entry.username) == ("export", "command line")


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not installed")
def test_pages_run_through_and_papers_are_stamped(file):
    pages = words_of(file)
    assert [re.search(r"Page (\d+) of (\d+)", page).groups() for page in pages] == [
        (str(number), str(len(pages))) for number in range(1, len(pages) + 1)
    ]
    assert "Agenda Item" not in pages[0]
    stamps = [re.search(r"Agenda Item (\d)", page)[1] for page in pages[1:]]
    assert stamps == sorted(stamps)
    first, last = stamps.index("3") + 2, len(pages)
    assert last > first
    assert f"Assessments, pages {first} to {last}" in pages[0]
    assert "Early help, page 2" in pages[0]
