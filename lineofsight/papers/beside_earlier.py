"""What a paper would give away beside all else that is told: small numbers that appear by subtraction."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from lineofsight.measures import measure
from lineofsight.measures.differencing import Disclosure, Shown, disclosures, shown_rows
from lineofsight.measures.disclosure import THRESHOLD, suppress
from lineofsight.measures.nesting import relatives
from lineofsight.measures.periods import MONTHS_IN
from lineofsight.papers.models import Block, Paper
from lineofsight.snapshots.disclosure import answer_of
from lineofsight.snapshots.pages_beside import WHERE, told_on_pages
from lineofsight.snapshots.queries import NoSnapshot, latest_snapshot
from lineofsight.web.words import day

Given = tuple[Block, str]
"""A block whose figure would give something away, and the sentence that says what."""

OF_WHAT = {
    "records": "records",
    "met": "records that met it",
    "not met": "records that did not meet it",
    "rest": "records",
}


def given_away(paper: Paper, blocks: Sequence[Block]) -> Iterator[Given]:
    """This function will find what a paper's figures give away beside earlier papers, and the measures' own pages.

    What those already give away by themselves is not told again: this paper can't take it back.
    """
    own = [block for block in blocks if block.figure_id]
    if not own:
        return
    earlier, pages, mine = _shown(_earlier(paper, codes=_codes(own))), list(_on_pages(own)), _shown(own)
    known = {_what(found) for found in disclosures([*earlier, *pages])}
    # First without the pages, so that a paper is said to give away beside pages only what it needs them for.
    for rows in ([*earlier, *mine], [*earlier, *pages, *mine]):
        for found in disclosures(rows):
            if _what(found) not in known:
                known.add(_what(found))
                yield _block_of(found, own), _sentence(found, paper)


def _codes(own: Sequence[Block]) -> set[str]:
    """This function will return the measures of a paper's figures and those that share records with them."""
    return {code for block in own for code in relatives(block.figure.measure_code)}


def _earlier(paper: Paper, *, codes: set[str]) -> Iterable[Block]:
    published = Block.objects.filter(paper__status=Paper.Status.PUBLISHED, figure__measure_code__in=codes)
    return published.exclude(paper=paper.pk).select_related("paper", "figure__snapshot").order_by("pk")


def _on_pages(own: Sequence[Block]) -> Iterator[Shown]:
    """This function will return what pages tell today of the same measures, in the years that their figures touch.

    A group's row may be had from a whole only where the whole is of a year: groups are told of years alone.
    """
    try:
        latest = latest_snapshot()
    except NoSnapshot:
        return
    spans: dict[str, list[tuple[date, date, str]]] = {}
    for block in own:
        asked = block.figure.params
        said = (date.fromisoformat(asked["from"]), date.fromisoformat(asked["to"]), asked["by"] or "")
        spans.setdefault(block.figure.measure_code, []).append(said)
    for code, each in spans.items():
        groups = sorted({by for _, _, by in each if by and by not in MONTHS_IN})
        start, end = min(start for start, _, _ in each), max(end for _, end, _ in each)
        yield from told_on_pages(snapshot=latest, code=code, start=start, end=end, groups=groups)


def _shown(blocks: Iterable[Block]) -> list[Shown]:
    once: dict[str, Block] = {block.figure_id: block for block in blocks}
    return [row for block in once.values() for row in _rows(block.figure, where=block.paper.title)]


def _rows(figure: Any, *, where: str) -> list[Shown]:
    public = suppress(answer_of(figure))
    return shown_rows(public, kind=figure.kind, known_on=figure.snapshot.as_at, where=where)


def _block_of(found: Disclosure, own: Sequence[Block]) -> Block:
    """This function will return the block to mend: of the measure given away, or of one that shares records with it."""
    near = [found.measure, found.part, *relatives(found.measure)]
    return min(
        (block for block in own if block.figure.measure_code in near),
        key=lambda block: near.index(block.figure.measure_code),
    )


def _what(found: Disclosure) -> tuple[Any, ...]:
    same = (found.measure, found.part, found.by, found.group, found.aspect)
    return (*same, found.start, found.end, found.is_late)


def _sentence(found: Disclosure, paper: Paper) -> str:
    """This function will say what could be worked out, of which days and group, and beside which papers."""
    days = day(found.start) if found.start == found.end else f"{day(found.start)} to {day(found.end)}"
    of = f", {found.group}" if found.group else ""
    late = " recorded between two snapshots" if found.is_late else ""
    others = [title if title == WHERE else f"“{title}”" for title in found.where if title != paper.title]
    beside = f"Beside {' and '.join(others)}, this" if others else "This paper by itself"
    left = f" and not in {measure(found.part).title}" if found.part else ""
    return (
        f"{beside} gives away that there are fewer than {THRESHOLD} {OF_WHAT[found.aspect]}{late} in "
        f"{measure(found.measure).title}{left} ({days}{of}): one number can be taken from another. "
        "Use the same days, groups and snapshot, or take it out."
    )
