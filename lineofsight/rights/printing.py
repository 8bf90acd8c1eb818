"""A record that is given, as an accessible PDF (PDF/UA-1): the same bytes every time."""

import json
import re
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import typst

from lineofsight.papers.pdf import FONTS
from lineofsight.web.words import day

TEMPLATE = Path(__file__).parent / "typst" / "record.typ"
STANDARDS = ["ua-1"]
INSTEAD = "(?)"
MOST_REPLACED = 200
WHAT = {"all": "all of it", "words": "some words"}
_LACKING = re.compile(r'the text `"(.+?)"` could not be displayed')


class UnableToPrint(Exception):
    """The PDF can't be made; the message says why. The machine-readable file can still be given."""


def record_pdf(released: str, *, digest: str) -> bytes:
    """This function will return the PDF of what was released. Its footer prints the start of the `digest`.

    Writing that the fonts lack becomes (?), and the PDF says so: the machine-readable file has every letter.
    """
    if not any(FONTS.glob("*.ttf")):
        raise UnableToPrint("The fonts of PDFs are missing, so no PDF can be made. Run `make setup` once.")
    said, lacking = json.loads(released), False
    for _ in range(MOST_REPLACED):
        try:
            return _compiled(said, digest=digest, lacking=lacking)
        except typst.TypstError as error:
            found = _LACKING.search(error.message)
            if found is None:
                raise UnableToPrint(f"The PDF can't be made: {error.message}.") from error
            said, lacking = _without(said, found[1]), True
    raise UnableToPrint("Too much of this record is in letters that can't be printed. Give the file instead.")


def _compiled(said: dict[str, Any], *, digest: str, lacking: bool) -> bytes:
    return typst.compile(
        TEMPLATE,
        root=TEMPLATE.parent,
        font_paths=[FONTS],
        ignore_system_fonts=True,
        format="pdf",
        sys_inputs={"record": json.dumps(_template_data(said, digest=digest, lacking=lacking))},
        pdf_standards=STANDARDS,
        timestamp=datetime.fromisoformat(said["released_at"]).astimezone(UTC).replace(microsecond=0),
    )


def _template_data(said: dict[str, Any], *, digest: str, lacking: bool) -> dict[str, Any]:
    """This function will return what the template shows. Nothing in it is ever read as Typst's own language."""
    pieces = [piece for section in said["sections"] for piece in section["pieces"]]
    facts = [
        ("Record of", said["name"]),
        ("Our number", str(said["number"])),
        ("Asked for on", day(date.fromisoformat(said["requested_on"]))),
        ("Given on", day(datetime.fromisoformat(said["released_at"]))),
        ("Reviewed by", said["reviewed_by"]),
    ]
    return {
        "title": f"Everything we hold about {said['name']}",
        "authority": said["authority"],
        "mark": f"Request {said['request']}, {digest[:12]}",
        "facts": [{"name": name, "value": value} for name, value in facts],
        "lacking": lacking,
        "held-back": _held_back(pieces),
        "log": [f"{one['heading']}: {WHAT.get(one['what'], one['what'])}. {one['why']}." for one in said["held_back"]],
        "files": [_file(file) for file in said["files"]],
        "sections": said["sections"],
    }


def _file(file: dict[str, Any]) -> dict[str, str]:
    left_out = f" Pages {file['pages_left_out']} are held back." if file["pages_left_out"] else ""
    # The digest is long: it is printed in parts, so that a line can break and a screen reader can pause.
    digest = " ".join(file["sha256"][start : start + 8] for start in range(0, 64, 8))
    return {
        "name": file["name"],
        "about": f"{max(1, round(file['size'] / 1024)):,} kilobytes.{left_out}",
        "digest": digest,
    }


def _held_back(pieces: list[dict[str, str]]) -> list[str]:
    """This function will say how many pieces were held back, or given without names, for each reason."""
    counts: dict[str, int] = {}
    for piece in pieces:
        if "why" in piece:
            counts[piece["why"]] = counts.get(piece["why"], 0) + 1
    return [f"{why}: {count} {'piece' if count == 1 else 'pieces'}." for why, count in sorted(counts.items())]


def _without(said: Any, text: str) -> Any:
    """This function will return the same with a text that can't be printed replaced wherever it stands."""
    if isinstance(said, dict):
        return {name: _without(value, text) for name, value in said.items()}
    if isinstance(said, list):
        return [_without(value, text) for value in said]
    return said.replace(text, INSTEAD) if isinstance(said, str) else said
