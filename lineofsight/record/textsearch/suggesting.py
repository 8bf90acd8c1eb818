"""Which word somebody may have meant: one much like it, among words that they may read. No database."""

import re
from collections import Counter
from collections.abc import Iterable

from rapidfuzz.distance import DamerauLevenshtein

SHORT = 4  # letters, up to which one slip is all that is allowed for
_WORD = re.compile(r"[^\W\d_]{3,}")


def words_among(texts: Iterable[str]) -> Counter[str]:
    """This function will count the words of texts, in small letters."""
    return Counter(word for text in texts for word in _WORD.findall(text.casefold()))


def nearest(typed: str, words: Counter[str]) -> str:
    """This function will return the word that differs least from what was typed, or nothing when none is like it.

    Letters swapped are one slip. Of words equally near, the one that is said most often is meant.
    """
    typed = typed.casefold()
    most = 1 if len(typed) <= SHORT else 2
    near = []
    for word, count in words.items():
        slips = DamerauLevenshtein.distance(typed, word, score_cutoff=most)
        if 0 < slips <= most:
            near.append((slips, -count, word))
    return min(near)[2] if near else ""


def written_anew(typed: str, *, meant: dict[str, str]) -> str:
    """This function will return what was typed with each word in place of which another was meant."""
    for word, better in meant.items():
        typed = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", better, typed)
    return typed
