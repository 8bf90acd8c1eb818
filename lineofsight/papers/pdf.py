"""A published paper as an accessible PDF (PDF/UA-1 and PDF/A-3a): the same bytes every time."""

import json
import re
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import typst

from lineofsight.snapshots.manifest import canonical
from lineofsight.web.words import day

FOLDER = Path(__file__).parent
FONTS = FOLDER / "fonts"
TEMPLATE = FOLDER / "typst" / "paper.typ"
STANDARDS = ["ua-1", "a-3a"]
SHORT_DIGEST = 12
_LACKING = re.compile(r'the text `"(.+?)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")


class UnableToPrint(Exception):
    """The PDF can't be made; the message says why. `text` is what the fonts lack, where that is the reason."""

    def __init__(self, message: str, *, text: str = "") -> None:
        super().__init__(message)
        self.text = text


def pdf(said: dict[str, Any], *, digest: str) -> bytes:
    """This function will return the PDF of what a paper says (see papers.frozen). Its footer prints the `digest`.

    Raises UnableToPrint where the fonts are missing, or the paper has a character that they lack.
    """
    if not any(FONTS.glob("*.ttf")):
        raise UnableToPrint("The fonts of PDFs are missing, so no PDF can be made. Run `make setup` once.")
    try:
        return typst.compile(
            TEMPLATE,
            root=TEMPLATE.parent,
            font_paths=[FONTS],
            ignore_system_fonts=True,
            format="pdf",
            sys_inputs={"paper": json.dumps(_template_data(said, digest))},
            pdf_standards=STANDARDS,
            timestamp=datetime.fromisoformat(said["published_at"]).astimezone(UTC).replace(microsecond=0),
        )
    except typst.TypstError as error:
        raise problem_of(error) from error


def _template_data(said: dict[str, Any], digest: str) -> dict[str, Any]:
    """This function will return what the template shows. Nothing in it is ever read as Typst's own language."""
    return {
        "title": said["title"],
        "report_of": said["report_of"],
        "subject": f"Report of {said['report_of']} to {said['submitted_to']}",
        "authority": said["authority"],
        "digest": digest,
        "mark": f"Paper {digest[:SHORT_DIGEST]}",
        "facts": facts(said),
        "pieces": said["pieces"],
        "about-figures": said["about_figures"],
        "manifest": canonical(said["manifest"]),
    }


def facts(said: dict[str, Any], *, is_draft: bool = False) -> list[dict[str, str]]:
    """This function will return what stands under a paper's title: whose it is, for which meeting, when published."""
    published = "Not yet: this is a draft" if is_draft else day(datetime.fromisoformat(said["published_at"]))
    told = [
        ("Report of", said["report_of"]),
        ("Submitted to", said["submitted_to"]),
        ("Date of meeting", day(date.fromisoformat(said["meeting_on"]))),
        ("Published", published),
    ]
    return [{"name": name, "value": value} for name, value in told]


def problem_of(error: typst.TypstError) -> UnableToPrint:
    """This function will say what stops a PDF from being made, as its reader can mend it."""
    lacking = _LACKING.search(error.message)
    if lacking is None:
        return UnableToPrint(f"The PDF can't be made: {error.message}.")
    text = _ESCAPED.sub(lambda escape: chr(int(escape[1], 16)), lacking[1])
    return UnableToPrint(f"“{text}” can't be printed: write it another way.", text=text)
