"""Begin a paper, say what it is for, and begin the correction of one that is published."""

import re
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils.text import slugify

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.papers.models import Block, Paper
from lineofsight.papers.operations.drafting import draft, note_change
from lineofsight.web.words import day

RESERVED = frozenset({"new"})  # the page that begins a paper has this address
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_COPIED = ("position", "kind", "level", "text", "is_numbered", "figure_id", "presentation", "caption")


class UnableToCreatePaper(Exception):
    """The paper can't be begun; the message says why."""


@transaction.atomic
def create_paper(
    *, title: str, report_of: str, submitted_to: str, meeting_on: date, by: Any, at: datetime, slug: str = ""
) -> Paper:
    """This function will begin a draft paper. Without a `slug` its address is made from the title.

    Raises NotAllowed, and UnableToCreatePaper when words are missing or another paper has that address.
    """
    check(by, Permission.PAPER_WRITE)
    _refuse_missing(title, report_of, submitted_to)
    paper = Paper.objects.create(
        slug=_chosen(slug) if slug else _free(slugify(title) or "paper"),
        title=title.strip(), report_of=report_of.strip(), submitted_to=submitted_to.strip(), meeting_on=meeting_on,
        created_at=at, created_by=by,
    )  # fmt: skip
    note_change(paper, by=by, at=at, created=paper.title)
    return paper


@transaction.atomic
def change_details(
    paper: Paper, *, title: str, report_of: str, submitted_to: str, meeting_on: date, by: Any, at: datetime
) -> Paper:
    """This function will change what a draft is called, whose it is and which meeting it is for.

    Raises NotAllowed, UnableToChangePaper when it is published, UnableToCreatePaper when words are missing.
    """
    check(by, Permission.PAPER_WRITE)
    _refuse_missing(title, report_of, submitted_to)
    paper = draft(paper)
    paper.title, paper.report_of, paper.submitted_to = title.strip(), report_of.strip(), submitted_to.strip()
    paper.meeting_on = meeting_on
    paper.save(update_fields=["title", "report_of", "submitted_to", "meeting_on"])
    note_change(paper, by=by, at=at, details=paper.title)
    return paper


@transaction.atomic
def correct(paper: Paper, *, by: Any, at: datetime) -> Paper:
    """This function will begin a correction: a new draft with the published paper's blocks, which will supersede it.

    Raises NotAllowed, and UnableToCreatePaper when the paper is a draft or its correction was begun already.
    """
    check(by, Permission.PAPER_WRITE)
    old = Paper.objects.select_for_update().get(pk=paper.pk)
    if not old.is_published:
        raise UnableToCreatePaper("This paper is a draft: change it instead of correcting it.")
    if begun := Paper.objects.filter(supersedes=old).first():
        raise UnableToCreatePaper(f"A correction was begun on {day(begun.created_at)}. Change that one.")
    new = Paper.objects.create(
        slug=_free(old.slug), title=old.title, report_of=old.report_of, submitted_to=old.submitted_to,
        meeting_on=old.meeting_on, created_at=at, created_by=by, supersedes=old,
    )  # fmt: skip
    blocks = old.blocks.all()
    Block.objects.bulk_create(Block(paper=new, **{name: getattr(block, name) for name in _COPIED}) for block in blocks)
    note_change(new, by=by, at=at, corrects=old.slug)
    return new


@transaction.atomic
def delete_draft(paper: Paper, *, by: Any, at: datetime) -> None:
    """This function will throw a draft away. Raises NotAllowed, and UnableToChangePaper when it is published."""
    check(by, Permission.PAPER_WRITE)
    paper = draft(paper)
    note_change(paper, by=by, at=at, deleted=paper.title)
    paper.delete()


def _refuse_missing(title: str, report_of: str, submitted_to: str) -> None:
    if not title.strip():
        raise UnableToCreatePaper("Give the paper a title.")
    if not (report_of.strip() and submitted_to.strip()):
        raise UnableToCreatePaper("Say whose report it is, and which meeting it is for.")


def _chosen(slug: str) -> str:
    """This function will return the address asked for, or raise UnableToCreatePaper."""
    if not _SLUG.fullmatch(slug):
        raise UnableToCreatePaper("An address may only have small letters, digits and single hyphens.")
    if slug in RESERVED or Paper.objects.filter(slug=slug).exists():
        raise UnableToCreatePaper(f"There is already a paper at {slug}. Choose another address.")
    return slug


def _free(slug: str) -> str:
    """This function will return the address, numbered when it is taken: improvement-board-2."""
    base, number, taken = slug, 1, set(Paper.objects.filter(slug__startswith=slug).values_list("slug", flat=True))
    while slug in taken | RESERVED:
        number += 1
        slug = f"{base}-{number}"
    return slug


__all__ = ["UnableToCreatePaper", "change_details", "correct", "create_paper", "delete_draft"]
