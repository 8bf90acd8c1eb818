"""Publish a paper: freeze what it says, for ever."""

import hashlib
from datetime import datetime
from typing import Any

from django.db import transaction

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.papers.findings import Finding, findings
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
    first (also where the PDF can't be made, or the paper it corrects isn't published).
    """
    check(by, Permission.PAPER_PUBLISH)
    paper = draft(paper)
    if found := findings(paper):
        places = "; ".join(str(finding) for finding in found)
        raise UnableToPublish(f"This paper can't be published yet. {places}.", found=found)
    said = content(paper, at=at)
    text, digest = freeze(said)
    try:
        printed = pdf(said, digest=digest)
    except UnableToPrint as error:
        raise UnableToPublish(str(error)) from error
    paper.frozen, paper.digest, paper.pdf_digest = text, digest, hashlib.sha256(printed).hexdigest()
    paper.status, paper.published_at, paper.published_by = Paper.Status.PUBLISHED, at, by
    paper.save(update_fields=["frozen", "digest", "pdf_digest", "status", "published_at", "published_by"])
    note_change(paper, by=by, at=at, published=paper.title, digest=digest)
    return paper
