"""Documents are given whole, without some pages, or not at all, in an archive whose files can be checked."""

import hashlib
import io
import json
import zipfile

import pikepdf
import pytest

from lineofsight.documents.store import Altered, place_of
from lineofsight.rights import giving, operations
from lineofsight.rights.models import AccessRequest
from lineofsight.rights.operations import UnableToGive
from lineofsight.rights.packing import SCHEMA, archive_of
from lineofsight.rights.pages import UnableToLeaveOut, check_pages, pages_in, without_pages
from lineofsight.rights.printing import record_pdf
from tests.factories.access import make_user
from tests.factories.documents import make_document, picture
from tests.factories.pages import everything_in, pdf_saying
from tests.factories.rights import AT, decided, sample_child, sample_request
from tests.integration.rights.schema import faults

pytestmark = pytest.mark.django_db
PAGES = ("first page", "about her uncle", "third page")


@pytest.fixture
def by():
    return make_user("head_of_service")


@pytest.fixture
def asked(by) -> AccessRequest:
    """A request for a record with a PDF of three pages, a picture and a letter that is held back."""
    child = sample_child()
    make_document(child=child, content=pdf_saying(*PAGES), title="School report")
    make_document(child=child, content=picture(), name="drawing.png", title="Drawing", kind="photograph")
    make_document(child=child, content=pdf_saying("a letter told privately"), title="Letter")
    request = sample_request(child=child, by=by)
    report, drawing, letter = request.pieces.filter(source__startswith="documents.document:").order_by("source")
    said = {"by": by, "at": AT}
    operations.decide_piece(report, decision="redact", reason="another_person", pages="2", **said)
    operations.decide_piece(drawing, decision="disclose", reason="nobody", **said)
    operations.decide_piece(letter, decision="withhold", reason="confidence", **said)
    return decided(request, by=by)


def opened(request: AccessRequest) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(archive_of(request))) as made:
        return {name: made.read(name) for name in made.namelist()}


def test_the_archive_holds_the_files_that_it_says(asked, by):
    given = giving.release(asked, by=by, at=AT)
    parts = opened(given)
    said = json.loads(parts["record.json"])
    assert set(parts) == {
        "record.json", "record.pdf", "record.schema.json", "documents/001-document.pdf", "documents/002-document.png",
    }  # fmt: skip
    for file in said["files"]:
        content = parts[f"documents/{file['name']}"]
        assert (len(content), hashlib.sha256(content).hexdigest()) == (file["size"], file["sha256"])
    assert parts["documents/002-document.png"] == picture()
    assert archive_of(given) == archive_of(given)


def test_nothing_of_a_page_that_was_left_out_is_in_the_archive(asked, by):
    given = giving.release(asked, by=by, at=AT)
    report = everything_in(opened(given)["documents/001-document.pdf"])
    assert b"first page" in report
    assert b"third page" in report
    assert b"uncle" not in report
    assert not any(b"told privately" in content for content in opened(given).values())


def test_both_files_say_what_was_held_back_and_why(asked, by):
    given = giving.release(asked, by=by, at=AT)
    log = json.loads(given.released)["held_back"]
    assert {(one["what"], one["why"]) for one in log} >= {
        ("pages 2", "It is about another person, who has not agreed"),
        ("all", "It would show who told us something in confidence"),
        ("words", "It is about another person, who has not agreed"),
    }
    texts = words_of(record_pdf(given.released, digest=given.digest))
    assert "Piece by piece" in texts
    assert "001-document.pdf" in texts
    assert "Pages 2 are held back" in texts


def words_of(pdf: bytes) -> str:
    """Return the words of a PDF's headings and paragraphs, as its structure tree and fonts give them."""
    with pikepdf.open(io.BytesIO(pdf)) as made:
        return "".join(text_of(page) for page in made.pages)


def text_of(page) -> str:
    maps = {name: unicode_map(font) for name, font in page.resources.Font.items()}
    font, text = {}, []
    for operands, operator in pikepdf.parse_content_stream(page):
        if str(operator) == "Tf":
            font = maps[str(operands[0])]
        elif str(operator) == "TJ":
            text += [glyphs(bytes(one), font) for one in operands[0] if isinstance(one, pikepdf.String)]
        elif str(operator) == "Tj":
            text.append(glyphs(bytes(operands[0]), font))
    return "".join(text)


def unicode_map(font) -> dict[int, str]:
    lines = font.ToUnicode.read_bytes().decode().splitlines()
    pairs = [line.split() for line in lines if line.startswith("<") and line.count("<") == 2]
    return {int(code[1:-1], 16): bytes.fromhex(text[1:-1]).decode("utf-16-be") for code, text in pairs}


def glyphs(said: bytes, font: dict[int, str]) -> str:
    return "".join(font.get(int.from_bytes(said[n : n + 2], "big"), "") for n in range(0, len(said), 2))


def test_the_file_is_as_its_schema_says(asked, by):
    given = giving.release(asked, by=by, at=AT)
    said, schema = json.loads(given.released), json.loads(SCHEMA.read_text())
    assert faults(said, schema) == []
    assert faults({**said, "more": 1}, schema)
    assert faults({**said, "number": "1"}, schema)
    said["sections"][0]["pieces"][0].pop("heading")
    assert faults(said, schema)


def test_a_document_is_never_given_because_nobody_was_found_in_its_title(by):
    child = sample_child()
    make_document(child=child)
    request = sample_request(child=child, by=by)
    operations.give_what_names_nobody(request, by=by, at=AT)
    assert request.pieces.get(source__startswith="documents.document:").decision == ""


WRONG = [("", "which pages"), ("4", "pages 1 to 3"), ("0", "pages 1 to 3"), ("1-3", "every page"), ("two", "numbers")]


@pytest.mark.parametrize("pages, words", WRONG)
def test_pages_that_cannot_be_left_out_say_why(pages, words):
    with pytest.raises(UnableToLeaveOut, match=words):
        check_pages(pages, content=pdf_saying(*PAGES))


def test_pages_are_named_as_people_name_them():
    assert pages_in("7, 2-4 and 3") == [2, 3, 4, 7]
    assert b"third" not in everything_in(without_pages(pdf_saying(*PAGES), text="2 to 3"))


def test_only_a_pdf_loses_pages_and_a_changed_document_is_not_given(asked, by):
    drawing = asked.pieces.get(text__contains="Drawing")
    with pytest.raises(UnableToGive, match="Only a PDF"):
        operations.decide_piece(drawing, decision="redact", reason="harm", pages="1", by=by, at=AT)
    place = place_of(hashlib.sha256(picture()).hexdigest())
    place.chmod(0o600)
    place.write_bytes(b"another picture")
    with pytest.raises(UnableToGive, match="was changed"):
        giving.release(asked, by=by, at=AT)
    assert not asked.files.exists()


def test_a_document_changed_after_it_was_given_is_not_handed_out(asked, by):
    given = giving.release(asked, by=by, at=AT)
    place_of(given.files.first().sha256).unlink()
    with pytest.raises(Altered):
        archive_of(given)


def test_the_pdf_is_marked_for_screen_readers_as_papers_are(asked, by):
    given = giving.release(asked, by=by, at=AT)
    with pikepdf.open(io.BytesIO(record_pdf(given.released, digest=given.digest))) as made:
        assert made.Root.MarkInfo.Marked
        assert made.open_metadata()["pdfuaid:part"] == "1"
        assert str(made.Root.Lang) == "en-GB"
        assert made.Root.ViewerPreferences.DisplayDocTitle
        assert all(page.get("/Tabs") == "/S" for page in made.pages)
        assert str(made.docinfo["/Title"]) == "Everything we hold about Rowan Wexley"
