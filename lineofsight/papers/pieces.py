"""The pieces of a paper as plain values: what its page and its PDF are made from, and what is frozen."""

from collections.abc import Iterable
from typing import Any

from lineofsight.papers import markup
from lineofsight.papers.disclosed import facts_of
from lineofsight.papers.drawings import can_be_drawn, drawing
from lineofsight.papers.models import Block
from lineofsight.papers.sentences import sentence
from lineofsight.papers.tables import table
from lineofsight.web.words import day, lower_first

Piece = dict[str, Any]


def pieces(blocks: Iterable[Block]) -> list[Piece]:
    """This function will return each block as a piece, in order. Tables and charts are numbered from 1.

    The blocks' figures and their snapshots should already be loaded.
    """
    made: list[Piece] = []
    for block in blocks:
        number = 1 + sum("number" in piece for piece in made)
        made.append(piece(block, number=number))
    return made


def piece(block: Block, *, number: int = 1) -> Piece:
    """This function will return one block as a piece. `number` is what it is called when it is a table or a chart."""
    if block.kind == Block.Kind.HEADING:
        return {"kind": "heading", "level": block.level, "text": block.text}
    if block.kind == Block.Kind.TEXT:
        return {"kind": "text", "paragraphs": markup.paragraphs(block.text)}
    if block.kind == Block.Kind.LIST:
        return {"kind": "list", "numbered": block.is_numbered, "items": markup.items(block.text)}
    return figure_piece(block.figure, presentation=block.presentation, caption=block.caption, number=number)


def figure_piece(figure: Any, *, presentation: str, caption: str, number: int = 1) -> Piece:
    """This function will return a figure as a piece. One that can't be drawn has no chart, only its table."""
    facts = facts_of(figure)
    made: Piece = {
        "kind": "figure",
        "presentation": presentation,
        "caption": caption or figure.title,
        "sentence": sentence(facts),
        "source": _source(figure),
        "figure": figure.pk,
        "measure": figure.measure_code,
    }
    if presentation != Block.Presentation.SENTENCE:
        made |= {"number": number, "table": table(facts)}
    if presentation == Block.Presentation.CHART and can_be_drawn(facts):
        drawn = drawing(facts, title=made["caption"])
        made |= {"chart": drawn.svg, "alternative": drawn.sentence}
    return made


def _source(figure: Any) -> str:
    """This function will say what a figure was made from."""
    name, as_at = figure.measure_code, day(figure.snapshot.as_at)
    return f"{name}, {lower_first(figure.title)}. The record as it was known at the end of {as_at}."
