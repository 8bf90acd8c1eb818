"""Time the PDF of a pack of some 150 pages, against its papers printed one by one."""

from itertools import count
from typing import Any

import numpy as np

from lineofsight.council.agendas import pdf as packs
from lineofsight.demo.bench.timing import Row, middle, times
from lineofsight.papers import pdf as papers
from lineofsight.snapshots.manifest import figure_manifest

PACK_AIM_MS = 5_000
PAPERS, PARAGRAPHS = 30, 24
WORDS = (
    *("families", "children", "officers", "members", "visits", "plans", "schools"),
    *("homes", "weeks", "months", "help", "wards", "partners", "panels"),
)
DIGEST = "0" * 64
_run = count()


def pack_row() -> Row:
    """This function will time one pack. Every run has other words, so that nothing is had from the run before."""
    sizes: list[int] = []
    found = times(lambda: sizes.append(len(packs.pdf(_pack(), digest=DIGEST))), runs=5)
    baseline = times(_papers_alone, runs=3)
    return Row(
        f"a pack of {PAPERS} papers, some 150 pages", middle(found), max(found), aim_ms=PACK_AIM_MS,
        baseline="its papers printed one by one", baseline_ms=middle(baseline),
    )  # fmt: skip


def _papers_alone() -> None:
    for paper in _pack()["papers"]:
        papers.pdf(paper["said"], digest=DIGEST)


def _pack() -> dict[str, Any]:
    drawn = np.random.default_rng(next(_run))
    told = [{"item": number, "digest": DIGEST, "said": _paper(number, drawn)} for number in range(1, PAPERS + 1)]
    return {
        "authority": "Wexcombe Council",
        "body": {"name": "Scrutiny panel"},
        "meeting": {"when": "21 September 2021 at 10am", "place": "Committee room 1", "is_virtual": False},
        "published_at": "2021-09-13T09:00:00+01:00",
        "published_by": "Democratic services",
        "notice": {"clear_days": 5},
        "members": [],
        "vacancies": 0,
        "help": "Ask democratic services.",
        "agenda": [_item(one["item"]) for one in told],
        "papers": told,
        "manifest": figure_manifest([]),
    }


def _item(number: int) -> dict[str, Any]:
    empty = {"description": "", "brought_by": "", "is_late": False, "urgent_reason": "", "withheld": ""}
    return {"number": number, "title": f"Item {number}", **empty}


def _paper(number: int, drawn: Any) -> dict[str, Any]:
    said = [" ".join(drawn.choice(WORDS, size=80)) for _ in range(PARAGRAPHS)]
    text = {"kind": "text", "paragraphs": [[{"is": "text", "text": words}] for words in said]}
    return {
        "title": f"Report {number}",
        "report_of": "Director of children's services",
        "submitted_to": "Scrutiny panel",
        "authority": "Wexcombe Council",
        "meeting_on": "2021-09-21",
        "published_at": "2021-09-09T09:00:00+01:00",
        "pieces": [{"kind": "heading", "level": 2, "text": "Evidence"}, text],
        "about_figures": {},
        "manifest": figure_manifest([]),
    }
