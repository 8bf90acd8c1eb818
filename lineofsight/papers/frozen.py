"""What a published paper is for ever: its words and figures in one canonical JSON text, known by its SHA-256."""

import hashlib
import json
from datetime import datetime
from typing import Any

from django.conf import settings

from lineofsight.papers.disclosed import RULE_IN_WORDS
from lineofsight.papers.models import Block, Paper
from lineofsight.papers.pieces import pieces
from lineofsight.snapshots.manifest import canonical, figure_manifest

FORMAT = "line-of-sight-paper/1"
PROOF = (
    "Each figure is a list of records, counted. It can be opened by its number to see its definition and the data it "
    "was counted from. The PDF of this paper carries a list of them, figures.json, from which each can be verified."
)


class AlteredPaper(Exception):
    """What is kept of a published paper is not what was published."""


def content(paper: Paper, *, at: datetime) -> dict[str, Any]:
    """This function will return all that the paper says now, as it would be frozen at the moment `at`."""
    blocks = list(paper.blocks.select_related("figure__snapshot"))
    return {
        "format": FORMAT,
        "authority": settings.LINEOFSIGHT_AUTHORITY_NAME,
        "slug": paper.slug,
        "title": paper.title,
        "report_of": paper.report_of,
        "submitted_to": paper.submitted_to,
        "meeting_on": paper.meeting_on.isoformat(),
        "published_at": at.isoformat(),
        "supersedes": paper.supersedes.slug if paper.supersedes else None,
        "pieces": pieces(blocks),
        "about_figures": about_figures(blocks),
        "manifest": manifest(blocks),
    }


def manifest(blocks: list[Block]) -> dict[str, Any]:
    """This function will return the figure manifest a paper carries, with nothing in it that may not be shown."""
    return figure_manifest([block.figure for block in blocks if block.figure_id])


def about_figures(blocks: list[Block]) -> dict[str, Any]:
    """This function will return what stands at the end of a paper about its figures. Nothing where there are none."""
    if not any(block.figure_id for block in blocks):
        return {}
    return {"heading": "About the figures", "paragraphs": [RULE_IN_WORDS, PROOF]}


def freeze(said: dict[str, Any]) -> tuple[str, str]:
    """This function will return the canonical text of what a paper says, and its SHA-256."""
    text = canonical(said)
    return text, hashlib.sha256(text.encode()).hexdigest()


def thawed(paper: Paper) -> dict[str, Any]:
    """This function will return what a published paper says. Raises AlteredPaper unless it is what was published."""
    if hashlib.sha256(paper.frozen.encode()).hexdigest() != paper.digest:
        raise AlteredPaper(f"What is kept of “{paper.title}” is not what was published. Restore it from a backup.")
    return json.loads(paper.frozen)
