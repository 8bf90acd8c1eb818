"""Publish a paper: freeze what it says, for ever."""

import hashlib
from datetime import datetime
from typing import Any

from django.db import transaction

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.papers.findings import Finding, findings, unprintable
from lineofsight.papers.frozen import content, freeze
from lineofsight.papers.models import Paper
from lineofsight.papers.operations.drafting import draft, note_change
from lineofsight.papers.pdf import UnableToPrint, pdf


class UnableToPublish(Exception):
    """The paper can't be published; the message says why, and `findings` each place."""

    def __init__(self, message: str, *, found: list[Finding] | None = None) -> None:
        super().__init__(message)
        self.findings = found or []


@transaction.atomic
def publish(paper: Paper, *, by: Any, at: datetime) -> Paper:
    """This function will freeze a draft: its words, and its figures as the public may see them.

    Raises NotAllowed, UnableToChangePaper when it is published already, UnableToPublish when something must be mended
    first, or the PDF can't be made.
    """
    check(by, Permission.PAPER_PUBLISH)
    paper = draft(paper)
    _refuse(findings(paper))
    said = content(paper, at=at)
    text, digest = freeze(said)
    paper.frozen, paper.digest, paper.pdf_digest = text, digest, _pdf_digest(paper, said=said, digest=digest)
    paper.status, paper.published_at, paper.published_by = Paper.Status.PUBLISHED, at, by
    paper.save(update_fields=["frozen", "digest", "pdf_digest", "status", "published_at", "published_by"])
    note_change(paper, by=by, at=at, published=paper.title, digest=digest)
    return paper


def _refuse(found: list[Finding]) -> None:
    """This function will raise UnableToPublish where there is anything to mend, naming each place."""
    if found:
        places = " ".join(f"{finding}." for finding in found).replace("..", ".")
        raise UnableToPublish(f"This paper can't be published yet. {places}", found=found)


def _pdf_digest(paper: Paper, *, said: dict[str, Any], digest: str) -> str:
    """This function will make the PDF once, so that what is published can be printed, and return its SHA-256."""
    try:
        return hashlib.sha256(pdf(said, digest=digest)).hexdigest()
    except UnableToPrint as error:
        if error.text:
            _refuse(unprintable(paper, text=error.text))
        raise UnableToPublish(str(error)) from error
