"""Reads of papers."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.papers.findings import Finding, findings
from lineofsight.papers.frozen import content, thawed
from lineofsight.papers.models import Block, Paper
from lineofsight.papers.pdf import pdf
from lineofsight.papers.pieces import Piece, pieces


class NoPaper(LookupError):
    """There is no such paper, or none that this person may read."""


@dataclass(frozen=True, kw_only=True)
class Reading:
    """A paper as its page shows it. `correction` is the published paper that supersedes it, where there is one."""

    paper: Paper
    said: dict[str, Any]
    digest: str
    correction: Paper | None


@dataclass(frozen=True, kw_only=True)
class Desk:
    """A draft as its writer sees it: each block beside its piece, and what must be mended before publication."""

    paper: Paper
    parts: list[tuple[Block, Piece]]
    findings: list[Finding]


def papers_for(*, by: Any) -> QuerySet[Paper]:
    """This function will return the papers the person may read, the latest meeting first. Raises NotAllowed."""
    check(by, Permission.PAPER_READ)
    return Paper.objects.readable_by(by).select_related("superseded_by").defer("frozen", "superseded_by__frozen")


def paper_for(slug: str, *, by: Any) -> Paper:
    """This function will return a paper the person may read. Raises NotAllowed, NoPaper."""
    check(by, Permission.PAPER_READ)
    related = ("superseded_by", "supersedes", "published_by", "created_by")
    paper = Paper.objects.readable_by(by).select_related(*related).filter(slug=slug).first()
    if paper is None:
        raise NoPaper("There is no such paper.")
    return paper


def reading(slug: str, *, by: Any, at: datetime) -> Reading:
    """This function will return a paper to be read: what was frozen, or a draft as it stands. Raises as `paper_for`."""
    paper = paper_for(slug, by=by)
    said = thawed(paper) if paper.is_published else content(paper, at=at)
    later = getattr(paper, "superseded_by", None)
    correction = later if later is not None and later.is_published else None
    return Reading(paper=paper, said=said, digest=paper.digest, correction=correction)


def desk(slug: str, *, by: Any) -> Desk:
    """This function will return a draft to be written. Raises NotAllowed, and NoPaper unless it is a draft."""
    check(by, Permission.PAPER_WRITE)
    return _desk(slug, by=by)


def publication_desk(slug: str, *, by: Any) -> Desk:
    """This function will return a draft to be published, with what must be mended first. Raises as `desk`."""
    check(by, Permission.PAPER_PUBLISH)
    return _desk(slug, by=by)


def _desk(slug: str, *, by: Any) -> Desk:
    paper = _draft_for(slug, by=by)
    blocks = list(paper.blocks.select_related("figure__snapshot"))
    return Desk(
        paper=paper,
        parts=list(zip(blocks, pieces(blocks), strict=True)),
        findings=findings(paper, blocks=blocks),
    )


def desk_paper(slug: str, *, by: Any) -> Paper:
    """This function will return a draft alone, to be added to. Raises as `desk`."""
    check(by, Permission.PAPER_WRITE)
    return _draft_for(slug, by=by)


def _draft_for(slug: str, *, by: Any) -> Paper:
    paper = paper_for(slug, by=by)
    if paper.is_published:
        raise NoPaper("That paper is published, so it can't be changed.")
    return paper


def block_for(slug: str, number: int, *, by: Any) -> Block:
    """This function will return a block of a draft, to be changed. Raises NotAllowed, and NoPaper."""
    check(by, Permission.PAPER_WRITE)
    block = Block.objects.select_related("paper", "figure__snapshot").filter(pk=number, paper__slug=slug).first()
    if block is None or block.paper.is_published:
        raise NoPaper("There is no such block, or the paper is published.")
    return block


def is_published(figure: Any) -> bool:
    """This function will say whether a kept figure stands in a published paper, which anybody may read."""
    return Block.objects.filter(figure=figure.pk, paper__status=Paper.Status.PUBLISHED).exists()


def printed(slug: str, *, by: Any, at: datetime) -> bytes:
    """This function will return the PDF of a published paper, and write in the audit that it was taken out.

    `by` is None at the server's command line. Raises NotAllowed, NoPaper, AlteredPaper, UnableToPrint.
    """
    paper = Paper.objects.filter(slug=slug).first() if by is None else paper_for(slug, by=by)
    if paper is None:
        raise NoPaper(f"There is no paper {slug}.")
    if not paper.is_published:
        raise NoPaper(f"“{paper.title}” is still a draft: publish it first.")
    made = pdf(thawed(paper), digest=paper.digest)
    audit.record(
        by=by,
        at=at,
        action=audit.Action.EXPORT,
        subject=f"papers.paper:{paper.slug}",
        username="" if by else "command line",
        detail={"file": "pdf", "digest": paper.digest},
    )
    return made
