"""What a paper would give away beside everything published before it: small numbers that appear by subtraction."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from lineofsight.measures import measure
from lineofsight.measures.differencing import Disclosure, Shown, disclosures, shown_rows
from lineofsight.measures.disclosure import THRESHOLD, suppress
from lineofsight.papers.models import Block, Paper
from lineofsight.snapshots.disclosure import answer_of
from lineofsight.web.words import day

Given = tuple[Block, str]
"""A block whose figure would give something away, and the sentence that says what."""


def given_away(paper: Paper, blocks: Sequence[Block]) -> Iterator[Given]:
    """This function will find what the figures of a paper give away beside those of the papers published before it.

    What the earlier papers already give away by themselves is not told again: this paper can't take it back.
    """
    own = [block for block in blocks if block.figure_id]
    if not own:
        return
    before = _shown(_earlier(paper, codes={block.figure.measure_code for block in own}))
    known = {_what(found) for found in disclosures(before)}
    for found in disclosures([*before, *_shown(own)]):
        if _what(found) not in known:
            yield next(block for block in own if block.figure.measure_code == found.measure), _sentence(found, paper)


def _earlier(paper: Paper, *, codes: set[str]) -> Iterable[Block]:
    published = Block.objects.filter(paper__status=Paper.Status.PUBLISHED, figure__measure_code__in=codes)
    return published.exclude(paper=paper.pk).select_related("paper", "figure__snapshot").order_by("pk")


def _shown(blocks: Iterable[Block]) -> list[Shown]:
    once: dict[str, Block] = {block.figure_id: block for block in blocks}
    return [row for block in once.values() for row in _rows(block.figure, where=block.paper.title)]


def _rows(figure: Any, *, where: str) -> list[Shown]:
    public = suppress(answer_of(figure))
    return shown_rows(public, kind=figure.kind, known_on=figure.snapshot.as_at, where=where)


def _what(found: Disclosure) -> tuple[Any, ...]:
    return found.measure, found.by, found.group, found.aspect, found.start, found.end, found.is_late


def _sentence(found: Disclosure, paper: Paper) -> str:
    """This function will say what could be worked out, of which days and group, and beside which papers."""
    days = day(found.start) if found.start == found.end else f"{day(found.start)} to {day(found.end)}"
    of = f", {found.group}" if found.group else ""
    aspect = {"records": "records", "met": "records that met it", "not met": "records that did not meet it"}[
        found.aspect
    ]
    late = " recorded between two snapshots" if found.is_late else ""
    others = [f"“{title}”" for title in found.where if title != paper.title]
    beside = f"Beside {' and '.join(others)}, this" if others else "This paper by itself"
    return (
        f"{beside} gives away that there are fewer than {THRESHOLD} {aspect}{late} in {measure(found.measure).title} "
        f"({days}{of}): one number can be taken from another. Use the same days, groups and snapshot, or take it out."
    )
