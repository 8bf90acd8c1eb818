"""Add, change, move and remove the blocks of a draft paper."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import F, Max

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.papers.models import Block, Paper
from lineofsight.papers.operations.drafting import UnableToChangePaper, draft, note_change

Kind = Block.Kind


@dataclass(frozen=True, kw_only=True)
class Content:
    """What a block holds. Each kind needs its own part: see `heading`, `text`, `list_of` and `figure_block`."""

    kind: str
    level: int | None = None
    text: str = ""
    is_numbered: bool = False
    figure: Any = None
    presentation: str = ""
    caption: str = ""


def heading(text: str, *, level: int = 2) -> Content:
    """This function will return a heading: level 2, or 3 within a part."""
    return Content(kind=Kind.HEADING, text=" ".join(text.split()), level=level)


def text(words: str) -> Content:
    """This function will return paragraphs in the small markup of papers.markup."""
    return Content(kind=Kind.TEXT, text=words.strip())


def list_of(items: str, *, is_numbered: bool = False) -> Content:
    """This function will return a list, one item a line."""
    return Content(kind=Kind.LIST, text=items.strip(), is_numbered=is_numbered)


def figure_block(figure: Any, *, presentation: str, caption: str = "") -> Content:
    """This function will return a figure, shown as a sentence, a table or a chart. The caption may be missing."""
    caption = " ".join(caption.split()) or figure.title
    return Content(kind=Kind.FIGURE, figure=figure, presentation=presentation, caption=caption)


@transaction.atomic
def add_block(paper: Paper, *, content: Content, by: Any, at: datetime, after: Block | None = None) -> Block:
    """This function will add a block to a draft: at its end, or after another block.

    Raises NotAllowed, and UnableToChangePaper when the paper is published or the block is empty.
    """
    check(by, Permission.PAPER_WRITE)
    paper = draft(paper)
    _refuse_empty(content)
    last = paper.blocks.aggregate(last=Max("position"))["last"] or 0
    position = last + 1 if after is None else _fresh(after).position + 1
    _shift(paper, first=position, last=last, distance=1)
    block = Block.objects.create(paper=paper, position=position, **vars(content))
    note_change(paper, by=by, at=at, added=content.kind, block=block.pk)
    return block


@transaction.atomic
def edit_block(block: Block, *, content: Content, seen: int, by: Any, at: datetime) -> Block:
    """This function will change what a block holds. `seen` is the revision the writer began from.

    Raises NotAllowed, and UnableToChangePaper when the paper is published, the block was removed or changed by
    somebody else since, is empty or would become another kind.
    """
    check(by, Permission.PAPER_WRITE)
    paper = draft(block.paper)
    block = _fresh(block)
    _refuse_empty(content)
    if block.revision != seen:
        raise UnableToChangePaper(
            "Somebody changed this block while you were writing. Copy your words and open it again."
        )
    if block.kind != content.kind:
        raise UnableToChangePaper("A block can't become another kind. Remove it and add one.")
    for name, value in vars(content).items():
        setattr(block, name, value)
    block.revision += 1
    block.save()
    note_change(paper, by=by, at=at, changed=content.kind, block=block.pk)
    return block


@transaction.atomic
def move_block(block: Block, *, up: bool, by: Any, at: datetime) -> Block:
    """This function will move a block one place up or down. At the edge of the paper it stays where it is.

    Raises NotAllowed, and UnableToChangePaper when the paper is published or the block was removed.
    """
    check(by, Permission.PAPER_WRITE)
    paper = draft(block.paper)
    block = _fresh(block)
    wanted = block.position + (-1 if up else 1)
    other = paper.blocks.filter(position=wanted).first()
    if other is None:
        return block
    spare = paper.blocks.aggregate(last=Max("position"))["last"] + 1
    for moved, position in ((other, spare), (block, wanted), (other, wanted + (1 if up else -1))):
        moved.position = position
        moved.save(update_fields=["position"])
    note_change(paper, by=by, at=at, moved=block.pk, to=wanted)
    return block


@transaction.atomic
def remove_block(block: Block, *, by: Any, at: datetime) -> None:
    """This function will remove a block from a draft. Its figure, if it had one, is kept: figures are never deleted.

    Raises NotAllowed, and UnableToChangePaper when the paper is published or the block was removed already.
    """
    check(by, Permission.PAPER_WRITE)
    paper = draft(block.paper)
    block = _fresh(block)
    last = paper.blocks.aggregate(last=Max("position"))["last"]
    note_change(paper, by=by, at=at, removed=block.kind, block=block.pk, text=block.text)
    position = block.position
    block.delete()
    _shift(paper, first=position + 1, last=last, distance=-1)


def _fresh(block: Block) -> Block:
    found = Block.objects.filter(pk=block.pk).select_related("paper").first()
    if found is None:
        raise UnableToChangePaper("That block has been removed.")
    return found


def _refuse_empty(content: Content) -> None:
    """This function will raise UnableToChangePaper for a block without what it needs."""
    if content.kind == Kind.FIGURE:
        if content.figure is None or content.presentation not in Block.Presentation.values:
            raise UnableToChangePaper("Choose a figure and how to show it.")
    elif not content.text:
        raise UnableToChangePaper("Write something first.")


def _shift(paper: Paper, *, first: int, last: int, distance: int) -> None:
    """This function will move the blocks of a range of places, by way of places nobody uses (each place holds one)."""
    moving = paper.blocks.filter(position__gte=first, position__lte=last)
    away = last + 1
    moving.update(position=F("position") + away)
    paper.blocks.filter(position__gt=last).update(position=F("position") - away + distance)
