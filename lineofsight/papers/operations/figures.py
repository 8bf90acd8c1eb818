"""Take a figure for a paper: to be looked at first, added, or put in another's place."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.measures.question import CannotMeasure
from lineofsight.papers.disclosed import facts_of
from lineofsight.papers.drawings import can_be_drawn
from lineofsight.papers.models import Block, Paper
from lineofsight.papers.operations.blocks import Content, add_block, edit_block, figure_block
from lineofsight.papers.pieces import Piece, figure_piece
from lineofsight.snapshots.operations import take_figure
from lineofsight.snapshots.queries import NoSnapshot, snapshot


class UnableToTakeFigure(Exception):
    """The figure can't be taken, or not shown that way; the message says why."""


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What a writer asks for: a measure of a snapshot over some days, both ends included, and how to show it.

    `grouped_by` is month, quarter, year, ward, team, category or "" for a single number. The caption may be empty.
    """

    measure_code: str
    snapshot: str
    start: date
    end: date
    grouped_by: str
    presentation: str
    caption: str = ""


def preview(*, wanted: Wanted, by: Any, at: datetime) -> Piece:
    """This function will return the figure as the paper would show it. Raises NotAllowed, UnableToTakeFigure."""
    check(by, Permission.PAPER_WRITE)
    content = _content(wanted, by=by, at=at)
    return figure_piece(content.figure, presentation=content.presentation, caption=content.caption)


@transaction.atomic
def add_figure(paper: Paper, *, wanted: Wanted, by: Any, at: datetime, after: Block | None = None) -> Block:
    """This function will add a figure to a draft: at its end, or after another block.

    Raises NotAllowed, UnableToTakeFigure, UnableToChangePaper.
    """
    check(by, Permission.PAPER_WRITE)
    return add_block(paper, content=_content(wanted, by=by, at=at), by=by, at=at, after=after)


@transaction.atomic
def replace_figure(block: Block, *, wanted: Wanted, seen: int, by: Any, at: datetime) -> Block:
    """This function will put another figure, or another way of showing it, in a block of a draft.

    Raises NotAllowed, UnableToTakeFigure, UnableToChangePaper.
    """
    check(by, Permission.PAPER_WRITE)
    return edit_block(block, content=_content(wanted, by=by, at=at), seen=seen, by=by, at=at)


def _content(wanted: Wanted, *, by: Any, at: datetime) -> Content:
    """This function will take the figure, and refuse what can't be shown the way that is asked for."""
    try:
        figure = take_figure(
            measure_code=wanted.measure_code,
            snapshot=snapshot(wanted.snapshot),
            start=wanted.start,
            end=wanted.end,
            grouped_by=wanted.grouped_by or None,
            by=by,
            at=at,
        )
    except (CannotMeasure, NoSnapshot) as error:
        raise UnableToTakeFigure(str(error)) from error
    if not figure.total["records"]:
        raise UnableToTakeFigure("There are no records to count in those days. Choose other dates or another snapshot.")
    if wanted.presentation == Block.Presentation.CHART and not can_be_drawn(facts_of(figure)):
        raise UnableToTakeFigure(
            "A chart needs two numbers or more. Break it down, or show it as a sentence or a table."
        )
    return figure_block(figure, presentation=wanted.presentation, caption=wanted.caption)
