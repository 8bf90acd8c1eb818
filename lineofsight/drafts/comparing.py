"""Two versions of a text, word by word."""

import re
from difflib import SequenceMatcher

Words = list[tuple[str, bool]]
LONG = 2_000  # words, from which on the quicker way of comparing is used


def compared(yours: str, theirs: str) -> tuple[Words, Words]:
    """This function will return both texts in pieces, each with whether only that version has it."""
    one, other = _words(yours), _words(theirs)
    matched = SequenceMatcher(None, one, other, autojunk=max(len(one), len(other)) > LONG)
    first: Words = []
    second: Words = []
    for kind, start, end, begin, until in matched.get_opcodes():
        is_other = kind != "equal"
        first.append(("".join(one[start:end]), is_other))
        second.append(("".join(other[begin:until]), is_other))
    return [piece for piece in first if piece[0]], [piece for piece in second if piece[0]]


def _words(text: str) -> list[str]:
    return re.findall(r"\S+\s*|\s+", text)
