"""The PDF has the structure that a screen reader needs, carries its figures, and is the same every time."""

import io
import json
import re

import pikepdf
import pytest

from lineofsight.papers import pdf as pdf_module
from lineofsight.papers.pdf import UnableToPrint, pdf
from tests.unit.papers.said import ALTERNATIVE, DIGEST, figure, paper, words

SAID = paper(
    {"kind": "heading", "level": 2, "text": "Summary"},
    {
        "kind": "text",
        "paragraphs": [[*words("See "), {"is": "link", "to": "https://example.org/", "of": words("the plan")}]],
    },
    {"kind": "list", "numbered": False, "items": [words("one"), words("two")]},
    figure("sentence"),
    {"kind": "heading", "level": 3, "text": "By month"},
    figure("chart"),
)


@pytest.fixture(scope="module")
def opened():
    with pikepdf.open(io.BytesIO(pdf(SAID, digest=DIGEST))) as made:
        yield made


def elements(node, kind):
    """This function will return every structure element of a kind, in reading order."""
    found = []
    if isinstance(node, pikepdf.Dictionary):
        if node.get("/S") == kind:
            found.append(node)
        children = node.get("/K", [])
        for child in children if isinstance(children, pikepdf.Array) else [children]:
            found += elements(child, kind)
    return found


def outline_titles(made):
    with made.open_outline() as outline:
        return [(item.title, [child.title for child in item.children]) for item in outline.root]


def test_it_says_it_is_tagged_and_what_it_conforms_to(opened):
    assert opened.Root.MarkInfo.Marked
    assert "/StructTreeRoot" in opened.Root
    metadata = opened.open_metadata()
    assert metadata["pdfuaid:part"] == "1"
    assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("3", "A")


def test_it_has_a_language_and_shows_its_title(opened):
    assert str(opened.Root.Lang) == "en-GB"
    assert str(opened.docinfo["/Title"]) == "Report to the board"
    assert opened.Root.ViewerPreferences.DisplayDocTitle
    assert all(page.get("/Tabs") == "/S" for page in opened.pages)


def test_its_headings_are_headings_and_bookmarks(opened):
    tree = opened.Root.StructTreeRoot
    assert [len(elements(tree, f"/H{level}")) for level in (1, 2, 3)] == [1, 2, 1]
    [(title, parts)] = outline_titles(opened)
    assert title == "Report to the board"
    assert parts == ["Summary", "About the figures"]


def test_a_chart_has_its_sentence_as_alternative_text(opened):
    [chart] = elements(opened.Root.StructTreeRoot, "/Figure")
    assert str(chart.Alt) == ALTERNATIVE


def test_a_table_has_header_cells_and_each_cell_knows_its_header(opened):
    tree = opened.Root.StructTreeRoot
    assert len(elements(tree, "/TH")) == 3
    cells = elements(tree, "/TD")
    assert len(cells) == 6
    for cell in cells:
        attributes = cell.A if isinstance(cell.A, pikepdf.Array) else [cell.A]
        assert any(len(each.get("/Headers", [])) for each in attributes)


def test_links_and_lists_are_tagged(opened):
    tree = opened.Root.StructTreeRoot
    assert len(elements(tree, "/Link")) == 1
    assert len(elements(tree, "/L")) == 2, "the list, and the facts under the title"
    assert len(elements(tree, "/LI")) == 2 + 4


def test_every_font_is_embedded(opened):
    fonts = {
        str(font.BaseFont): font.DescendantFonts[0].FontDescriptor
        for page in opened.pages
        for font in page.Resources.get("/Font", {}).values()
    }
    assert fonts
    for name, descriptor in fonts.items():
        assert re.search("Atkinson", name)
        assert any(key.startswith("/FontFile") for key in set(descriptor.keys()))


def test_the_figures_are_attached_as_data(opened):
    [attached] = opened.attachments.values()
    assert attached.filename == "figures.json"
    assert json.loads(attached.get_file().read_bytes()) == SAID["manifest"]
    assert opened.Root.AF[0].AFRelationship == "/Data"


def test_the_same_paper_is_the_same_bytes():
    assert pdf(SAID, digest=DIGEST) == pdf(SAID, digest=DIGEST)


def test_another_digest_is_another_file(opened):
    assert str(opened.docinfo["/Keywords"]) == DIGEST
    assert pdf(SAID, digest="cd" * 32) != pdf(SAID, digest=DIGEST)


def test_without_the_fonts_it_says_what_to_run(monkeypatch, tmp_path):
    monkeypatch.setattr(pdf_module, "FONTS", tmp_path)
    with pytest.raises(UnableToPrint, match="make setup"):
        pdf(SAID, digest=DIGEST)


def test_a_skipped_heading_level_is_refused():
    with pytest.raises(UnableToPrint):
        pdf(paper({"kind": "heading", "level": 3, "text": "Too small"}), digest=DIGEST)


def test_a_chart_without_alternative_text_is_refused():
    with pytest.raises(UnableToPrint):
        pdf(paper(figure("chart", alternative=None)), digest=DIGEST)


def test_a_character_the_fonts_lack_is_named():
    with pytest.raises(UnableToPrint, match="漢"):
        pdf(paper({"kind": "text", "paragraphs": [words("A 漢 in the text")]}), digest=DIGEST)
