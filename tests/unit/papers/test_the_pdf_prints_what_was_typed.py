"""Whatever is typed is printed as it is: nothing in it is ever read as the language the PDF is made with."""

import shutil
import subprocess

import pytest

from lineofsight.papers import markup
from lineofsight.papers.pdf import pdf
from tests.unit.papers.said import DIGEST, figure, paper

TYPED = [
    "#panic(1)",
    "#import 'x': y",
    "$x^2$",
    "a*b_c",
    "<script>alert(1)</script>",
    "@reference",
    "// comment",
    "/* comment */",
    "= heading",
    "`raw`",
    "\\u{41}",
    '"quoted" ]) #x',
    "{{ 7 * 7 }}",
    "~ -- --- ...",
]


def text_of(made: bytes, folder) -> str:
    file = folder / "paper.pdf"
    file.write_bytes(made)
    read = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True)
    return " ".join(read.stdout.split())


needs_pdftotext = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not installed"
)


@needs_pdftotext
@pytest.mark.parametrize("typed", TYPED)
def test_in_text_headings_lists_titles_and_captions(typed, tmp_path):
    made = pdf(
        paper(
            {"kind": "heading", "level": 2, "text": f"H {typed} H"},
            {"kind": "text", "paragraphs": [[{"is": "text", "text": f"P {typed} P"}]]},
            {"kind": "list", "numbered": True, "items": [[{"is": "text", "text": f"L {typed} L"}]]},
            figure("table", caption=f"C {typed} C", sentence=f"S {typed} S"),
            title=f"T {typed} T",
            report_of=f"R {typed} R",
        ),
        digest=DIGEST,
    )
    printed = text_of(made, tmp_path)
    for letter in "HPLCSTR":
        assert f"{letter} {typed} {letter}" in printed


@needs_pdftotext
def test_the_markup_is_shown_and_not_printed(tmp_path):
    paragraphs = markup.paragraphs("**bold** and *italic* and [a link](https://example.org/)")
    printed = text_of(pdf(paper({"kind": "text", "paragraphs": paragraphs}), digest=DIGEST), tmp_path)
    assert "bold and italic and a link" in printed
