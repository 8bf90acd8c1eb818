"""What must be mended before a paper can be published, each with its place."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lineofsight.papers import markup
from lineofsight.papers.beside_earlier import given_away
from lineofsight.papers.disclosed import facts_of
from lineofsight.papers.drawings import can_be_drawn
from lineofsight.papers.models import Block, Paper
from lineofsight.papers.placeholders import placeholders
from lineofsight.papers.sentences import sentence

_DETAILS = (("title", "title"), ("report_of", "“report of”"), ("submitted_to", "“submitted to”"))


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One thing to mend. `place` says where, `problem` what; `block` is None for what stands above the blocks."""

    place: str
    problem: str
    block: Block | None = None

    def __str__(self) -> str:
        """This function will return the finding as one sentence."""
        return f"{self.place}: {self.problem}"


def findings(paper: Paper, *, blocks: list[Block] | None = None) -> list[Finding]:
    """This function will return everything that stops a paper from being published, in its order.

    `blocks` may be given when they are already loaded, with their figures and snapshots.
    """
    if blocks is None:
        blocks = list(paper.blocks.select_related("figure__snapshot"))
    found = [*_in_details(paper), *_in_blocks(blocks), *_in_headings(blocks), *_beside_earlier(paper, blocks)]
    if not blocks:
        found.append(Finding(place="The paper", problem="It is empty. Add some text or a figure."))
    return sorted(found, key=lambda finding: finding.block.position if finding.block else 0)


def _in_details(paper: Paper) -> Iterator[Finding]:
    """This function will find placeholders in what the paper is called and whose it is."""
    for field, name in _DETAILS:
        for problem in _unresolved(getattr(paper, field)):
            yield Finding(place=f"The {name}", problem=problem)


def _in_blocks(blocks: Iterable[Block]) -> Iterator[Finding]:
    """This function will find placeholders in the blocks, and figures that say nothing."""
    for block in blocks:
        problems = _figure_problems(block) if block.kind == Block.Kind.FIGURE else []
        for problem in [*_unresolved(_words(block)), *problems]:
            yield Finding(place=str(block), problem=problem, block=block)


def _beside_earlier(paper: Paper, blocks: list[Block]) -> Iterator[Finding]:
    """This function will find small numbers that appear when figures are taken from those published before."""
    for block, sentence_ in given_away(paper, blocks):
        yield Finding(place=str(block), problem=sentence_, block=block)


def _words(block: Block) -> str:
    """This function will return all that a reader sees or follows in a block, without its markup."""
    if block.kind == Block.Kind.TEXT:
        return "\n".join(markup.visible(nodes) for nodes in markup.paragraphs(block.text))
    if block.kind == Block.Kind.LIST:
        return "\n".join(markup.visible(nodes) for nodes in markup.items(block.text))
    return block.text or block.caption


def _unresolved(text: str) -> list[str]:
    return [f"“{found.words}” is still to be filled in, in “{found.around}”" for found in placeholders(text)]


def _figure_problems(block: Block) -> Iterator[str]:
    """This function will find figures of nothing, and charts with nothing to compare."""
    figure = block.figure
    if not figure.value or not figure.total["records"]:
        yield f"“{block.caption}” counts no records. Choose other dates or another snapshot, or take it out."
        return
    facts = facts_of(figure)
    if not sentence(facts):
        yield f"“{block.caption}” has no sentence that says what it shows."
    if block.presentation == Block.Presentation.CHART and not can_be_drawn(facts):
        yield f"“{block.caption}” has fewer than two numbers that can be shown, so it can't be a chart."


def unprintable(paper: Paper, *, text: str) -> list[Finding]:
    """This function will return where a text stands that the fonts of PDFs lack, such as a picture made of letters."""
    problem = f"“{text}” can't be printed. Write it another way."
    details = [
        Finding(place=f"The {name}", problem=problem) for field, name in _DETAILS if text in getattr(paper, field)
    ]
    blocks = [block for block in paper.blocks.all() if text in f"{block.text}{block.caption}"]
    return details + [Finding(place=str(block), problem=problem, block=block) for block in blocks]


def _in_headings(blocks: Iterable[Block]) -> Iterator[Finding]:
    """This function will find headings that skip a level, which lose a reader who can't see them."""
    level = 1
    for block in blocks:
        if block.kind != Block.Kind.HEADING or block.level is None:
            continue
        if block.level > level + 1:
            problem = f"“{block.text}” is a smaller heading with no larger one above it. Make it larger, or add one."
            yield Finding(place=str(block), problem=problem, block=block)
        level = block.level
