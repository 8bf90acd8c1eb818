"""Say a figure in plain sentences: "Of 214 assessments finished in July 2021, 203 (95%) took no more than ..."."""

from lineofsight.papers.facts import Facts, Line
from lineofsight.papers.phrases import Phrase, phrase
from lineofsight.papers.sentences_of_groups import groups_sentence
from lineofsight.papers.sentences_of_series import series_sentence
from lineofsight.papers.telling import SMALL, about, counted, not_shown, number, told_value, were, when


def sentence(facts: Facts) -> str:
    """This function will return what the figure says, in one to three sentences. A figure of nothing says so."""
    words = phrase(code=facts.measure, title=facts.title, is_proportion=facts.is_proportion)
    if facts.total.records == 0:
        return f"There were no {words.many} {when(facts)}."
    if facts.is_series and facts.has_groups:
        return f"{single_sentence(facts, words, facts.total)}{not_shown(facts)}"
    if facts.is_series:
        return series_sentence(facts, words)
    if facts.by:
        return groups_sentence(facts, words, whole=single_sentence(facts, words, facts.total))
    return single_sentence(facts, words, facts.lines[0])


def single_sentence(facts: Facts, words: Phrase, line: Line) -> str:
    """This function will say a single number of any kind."""
    if line.is_hidden or line.records is None:
        return _held_back(facts, words)
    if facts.is_proportion:
        met = f"{about(facts)}{line.met:,} ({number(line.value)}%)"
        return f"Of {counted(facts, line.records, words)} {when(facts)}, {met} {words.did}."
    if facts.kind in ("ratio", "total", "stock_rate"):
        return f"The {words.one} {when(facts)} was {told_value(facts, line)}."
    if facts.kind == "duration":
        took = f"took {number(line.value)} {facts.unit} or fewer (the median)"
        return f"Half of {counted(facts, line.records, words)} {when(facts)} {took}."
    return f"There {were(line.records)} {counted(facts, line.records, words)} {when(facts)}."


def _held_back(facts: Facts, words: Phrase) -> str:
    """Say that a number is held back. Of a proportion it may be the few who were not that are small, not the whole."""
    if facts.is_proportion:
        whole = f"It can't be shown how many of the {words.many} {when(facts)} {words.did}"
        return f"{whole}: some numbers are so small that they are held back, {SMALL}."
    return f"The number of {words.many} {when(facts)} is too small to show in full, {SMALL}."
