"""A published pack as one accessible PDF (PDF/UA-1 and PDF/A-3a): the same bytes every time."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import typst

from lineofsight.papers import pdf as papers
from lineofsight.papers.pdf import FONTS, SHORT_DIGEST, STANDARDS, UnableToPrint, facts, problem_of
from lineofsight.snapshots.manifest import canonical
from lineofsight.web.words import day, plural

TEMPLATE = Path(__file__).parent / "typst" / "pack.typ"
ROOT = papers.FOLDER.parent
"""The folder that both templates stand in, so that a pack's can use what a paper's is made of."""


def pdf(said: dict[str, Any], *, digest: str) -> bytes:
    """This function will return the PDF of what a pack says (see agendas.content). Its footer prints the `digest`.

    Raises UnableToPrint where the fonts are missing, or the pack has a character that they lack.
    """
    if not any(FONTS.glob("*.ttf")):
        raise UnableToPrint("The fonts of PDFs are missing, so no PDF can be made. Run `make setup` once.")
    try:
        return typst.compile(
            TEMPLATE,
            root=ROOT,
            font_paths=[FONTS],
            ignore_system_fonts=True,
            format="pdf",
            sys_inputs={"pack": json.dumps(_template_data(said, digest))},
            pdf_standards=STANDARDS,
            timestamp=datetime.fromisoformat(said["published_at"]).astimezone(UTC).replace(microsecond=0),
        )
    except typst.TypstError as error:
        raise problem_of(error) from error


def _template_data(said: dict[str, Any], digest: str) -> dict[str, Any]:
    """This function will return what the template shows. Nothing in it is ever read as Typst's own language."""
    papers_ = [_paper(paper, number) for number, paper in enumerate(said["papers"])]
    return {
        "title": f"{said['body']['name']}, {said['meeting']['when']}",
        "subject": f"Agenda and papers of {said['body']['name']}",
        "authority": said["authority"],
        "digest": digest,
        "mark": f"Pack {digest[:SHORT_DIGEST]}",
        "facts": front(said),
        "agenda": [_item(item, papers_) for item in said["agenda"]],
        "members": member_lines(said),
        "closing": [said["help"]],
        "papers": papers_,
        "manifest": canonical(said["manifest"]),
    }


def front(said: dict[str, Any]) -> list[dict[str, str]]:
    """This function will return what stands under a pack's title: when and where, published when and by whom."""
    meeting = said["meeting"]
    online = "Online" if meeting["is_virtual"] else ""
    told = [
        ("When", meeting["when"]),
        ("Where", ", ".join(one for one in (online, meeting["place"]) if one)),
        ("Published", f"{day(datetime.fromisoformat(said['published_at']))}, by {said['published_by']}"),
        ("Notice", plural(said["notice"]["clear_days"], "clear day")),
    ]
    return [{"name": name, "value": value} for name, value in told]


def member_lines(said: dict[str, Any]) -> list[str]:
    """This function will return who sits on the body, each as a line, and how many places are empty."""
    lines = [one["name"] if one["key"] == "member" else f"{one['name']}, {one['seat']}" for one in said["members"]]
    return lines + ([plural(said["vacancies"], "vacancy", "vacancies")] if said["vacancies"] else [])


def item_words(item: dict[str, Any]) -> list[str]:
    """This function will return what stands under an item of the agenda, a paragraph each."""
    urgent = f"The chair takes this item as urgent: {item['urgent_reason']}" if item["urgent_reason"] else ""
    late = "This item was put on after the agenda was published." if item["is_late"] else ""
    brought = f"Brought by {item['brought_by']}." if item["brought_by"] else ""
    described = [line.strip() for line in item["description"].split("\n")]
    said = [one for one in (*described, brought, late, urgent, item["withheld"]) if one]
    return said + [line for file in item.get("attachments", ()) for line in _file_words(file)]


def _file_words(file: dict[str, Any]) -> list[str]:
    """A file that others made can't be made accessible, so that is said, and what is in it is told in words."""
    about = f"With it comes “{file['title']}”, made by {file['made_by']}. It is kept as they made it, and may not be"
    words = [line.strip() for line in file["words"].split("\n") if line.strip()]
    return [f"{about} accessible. This is what is in it:", *words]


def _item(item: dict[str, Any], papers_: list[dict[str, Any]]) -> dict[str, Any]:
    own = [{"title": one["title"], "mark": one["mark"]} for one in papers_ if one["item"] == item["number"]]
    return {"number": item["number"], "title": item["title"], "words": item_words(item), "papers": own}


def _paper(paper: dict[str, Any], number: int) -> dict[str, Any]:
    said = paper["said"]
    return {
        "item": paper["item"],
        "mark": f"paper-{number}",
        "title": said["title"],
        "facts": facts(said),
        "pieces": said["pieces"],
        "about-figures": said["about_figures"],
    }
