"""Say a figure that follows time: where it starts and ends, its highest and its lowest."""

from lineofsight.papers.facts import Facts, Line
from lineofsight.papers.periods import period_end, period_name
from lineofsight.papers.phrases import Phrase
from lineofsight.papers.telling import (
    SMALL,
    about,
    capital,
    counted,
    highest_and_lowest,
    moment,
    not_shown,
    shown_lines,
    told_value,
    were,
    when,
)
from lineofsight.web.words import day


def series_sentence(facts: Facts, words: Phrase) -> str:
    """This function will say a series. Where every number is too small to show, it says that."""
    shown = shown_lines(facts)
    if not shown:
        return f"The numbers of {words.many} {when(facts)} are too small to show, {SMALL}."
    ends = capital(_in_full(facts, words, shown[0]))
    if len(shown) > 1:
        ends = f"{ends}; {_in_brief(facts, shown[-1])}"
    extremes = _extremes(facts, shown) if len(shown) > 2 else ""
    return f"{ends}.{extremes}{_unfinished(facts)}{not_shown(facts)}"


def _in_full(facts: Facts, words: Phrase, line: Line) -> str:
    """This function will say the first line, with all its words."""
    start, told = moment(facts, line), told_value(facts, line)
    if facts.is_proportion:
        return f"{start}, {told} of {counted(facts, line.records, words)} {words.did}"
    if facts.kind in ("ratio", "total", "stock_rate"):
        return f"{start}, the {words.one} was {told}"
    if facts.kind == "duration":
        return f"{start}, half of {counted(facts, line.records, words)} took {told} or fewer (the median)"
    return f"{start}, there {were(line.records)} {counted(facts, line.records, words)}"


def _in_brief(facts: Facts, line: Line) -> str:
    """This function will say the last line, whose words have just been said."""
    start, told = moment(facts, line), told_value(facts, line)
    if facts.is_proportion:
        return f"{start}, {told} of {about(facts)}{line.records:,} did"
    return (
        f"{start}, {told}"
        if facts.kind in ("duration", "ratio", "total", "stock_rate")
        else f"{start}, there {were(line.records)} {told}"
    )


def _unfinished(facts: Facts) -> str:
    """This function will say which of the first and last periods are counted only in part."""
    first, last = facts.lines[0].period, facts.lines[-1].period
    told = []
    if first is not None and facts.start > first and not facts.is_stock:
        told.append(f" {period_name(first, by=facts.by)} is counted from {day(facts.start)}.")
    if last is not None and facts.last < period_end(last, by=facts.by):
        told.append(f" {period_name(last, by=facts.by)} is counted to {day(facts.last)}.")
    return "".join(told)


def _extremes(facts: Facts, shown: list[Line]) -> str:
    """This function will say the highest and the lowest line, unless they were just said or nothing ever moved."""
    highest, lowest = highest_and_lowest(shown)
    if highest.value == lowest.value:
        return f" It was the same in every {facts.by} shown."
    if {highest.value, lowest.value} == {shown[0].value, shown[-1].value}:
        return f" All the other {facts.by}s lay between the two."
    told = [f"{told_value(facts, line)} {moment(facts, line)}" for line in (highest, lowest)]
    return f" The highest was {told[0]} and the lowest {told[1]}."
