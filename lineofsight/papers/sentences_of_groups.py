"""Say a figure broken down by ward, team or category: the whole, the ends of the range, what is left out."""

from lineofsight.papers.facts import Facts, Line
from lineofsight.papers.phrases import Phrase
from lineofsight.papers.telling import SMALL, counted, highest_and_lowest, not_shown, shown_lines, told_value, when
from lineofsight.web.words import in_sentence

_TOLD = 3  # categories named in the sentence; the table has them all


def groups_sentence(facts: Facts, words: Phrase, *, whole: str) -> str:
    """This function will say a breakdown. `whole` is the sentence of its total."""
    shown = shown_lines(facts)
    if not shown:
        return f"{whole} By {facts.by}, the numbers are too small to show, {SMALL}."
    if facts.by == "category":
        return f"{_categories(facts, words, shown)}{not_shown(facts)}"
    return f"{whole} {_range(facts, shown)}{not_shown(facts)}"


def _range(facts: Facts, shown: list[Line]) -> str:
    """This function will say which group has the least and which the most."""
    highest, lowest = highest_and_lowest(shown)
    if len(shown) == 1:
        return f"In {highest.group} it was {told_value(facts, highest)}."
    if highest.value == lowest.value:
        return f"It was {told_value(facts, highest)} in every {facts.by} shown."
    ends = [f"{told_value(facts, line)} ({line.group})" for line in (lowest, highest)]
    return f"By {facts.by}, it ranged from {ends[0]} to {ends[1]}."


def _categories(facts: Facts, words: Phrase, shown: list[Line]) -> str:
    """This function will say the most common categories."""
    ordered = sorted(shown, key=lambda line: -(line.records or 0))[:_TOLD]
    told = in_sentence([f"{line.group} ({told_value(facts, line)})" for line in ordered])
    known = facts.total.records is not None
    whole = f"Of {counted(facts, facts.total.records, words)}" if known else f"Of {words.many}"
    verb = "the outcome shown was" if len(ordered) == 1 else "the most common outcomes were"
    return f"{whole} {when(facts)}, {verb} {told}."
