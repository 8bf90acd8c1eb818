"""A letter as it is issued: an accessible PDF (PDF/UA-1) and HTML, the same bytes every time."""

import base64
import hashlib
import json
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import typst
from markupsafe import escape

from lineofsight.letters.models import Letter
from lineofsight.papers.pdf import FONTS
from lineofsight.web.words import day

TEMPLATE = Path(__file__).parent / "typst" / "letter.typ"
STANDARDS = ["ua-1"]
STYLE = (
    "body{max-width:38rem;margin:2rem auto;padding:0 1rem;font:1.1rem/1.5 sans-serif;color:#14212b;background:#fff}"
    "h1{font-size:1.3rem}address{font-style:normal;white-space:pre-line}p{white-space:pre-line}"
)
# The page may have this style and nothing else: it runs and loads nothing.
_DIGEST = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
POLICY = f"default-src 'none'; style-src 'sha256-{_DIGEST}'; sandbox"
_LACKING = re.compile(r'the text `"(.+?)"` could not be displayed')


class UnableToPrint(Exception):
    """The letter can't be made into a PDF; the message says why, naming what can't be printed."""


def said_in(letter: Letter, *, authority: str, issued_at: datetime) -> dict[str, Any]:
    """This function will return what a letter says, as plain values: the PDF and the HTML are made from it alone."""
    return {
        "authority": authority,
        "to": letter.recipient_name,
        "address": [line.strip() for line in letter.address.splitlines() if line.strip()],
        "date": day(issued_at),
        "subject": letter.subject,
        "paragraphs": [part.strip() for part in re.split(r"\n\s*\n", letter.body) if part.strip()],
        "mark": f"Letter {letter.pk}, about {letter.child.name}",
        "issued_at": issued_at.isoformat(),
    }


def pdf_of(said: dict[str, Any]) -> bytes:
    """This function will return the PDF. Nothing in it is ever read as Typst's own language. Raises UnableToPrint."""
    if not any(FONTS.glob("*.ttf")):
        raise UnableToPrint("The fonts of PDFs are missing, so no letter can be issued. Run `make setup` once.")
    try:
        return typst.compile(
            TEMPLATE,
            root=TEMPLATE.parent,
            font_paths=[FONTS],
            ignore_system_fonts=True,
            format="pdf",
            sys_inputs={"letter": json.dumps(said)},
            pdf_standards=STANDARDS,
            timestamp=datetime.fromisoformat(said["issued_at"]).astimezone(UTC).replace(microsecond=0),
        )
    except typst.TypstError as error:
        lacking = _LACKING.search(error.message)
        if lacking is None:
            raise UnableToPrint(f"The PDF can't be made: {error.message}.") from error
        text = re.sub(r"\\u\{([0-9a-f]+)\}", lambda found: chr(int(found[1], 16)), lacking[1])
        raise UnableToPrint(f"“{text}” can't be printed: write it another way.") from error


def html_of(said: dict[str, Any]) -> bytes:
    """This function will return the letter as a page of HTML that stands alone."""
    address = "\n".join([said["to"], *said["address"]])
    paragraphs = "\n".join(f"<p>{escape(part)}</p>" for part in said["paragraphs"])
    page = (
        f'<!DOCTYPE html>\n<html lang="en-GB">\n<head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(said['subject'])}</title><style>{STYLE}</style></head>\n<body><main>\n"
        f"<p>{escape(said['authority'])}</p>\n<address>{escape(address)}</address>\n<p>{escape(said['date'])}</p>\n"
        f"<h1>{escape(said['subject'])}</h1>\n{paragraphs}\n</main></body>\n</html>\n"
    )
    return page.encode()
