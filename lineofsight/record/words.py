"""The words of a name, and the keys by which a word that is misspelt or only heard is found. No database."""

import re
from functools import lru_cache

import jellyfish

from lineofsight.record.names import searchable

LONGEST_WORD = 60
MOST_WORDS = 12
BEGINNING = 3
PUNCTUATION = re.compile(r"[^\w\s]+|_")
LATIN = re.compile(r"[a-z]+")


def words_of(text: str) -> list[str]:
    """This function will return the words of a text in the form that search compares, in their order, each once."""
    words = PUNCTUATION.sub(" ", searchable(text)).split()
    return list(dict.fromkeys(word[:LONGEST_WORD] for word in words))[:MOST_WORDS]


def keys_of(word: str) -> set[str]:
    """This function will return every key under which a word is kept: how it begins, how it sounds, its trigrams."""
    beginnings = {f"p:{word[:length]}" for length in range(1, BEGINNING + 1)}
    return beginnings | sounds_of(word) | trigrams_of(word)


def keys_to_try(word: str) -> set[str]:
    """This function will return the keys that words like this one share with it."""
    return {f"p:{word[:BEGINNING]}"} | sounds_of(word) | trigrams_of(word)


@lru_cache(maxsize=20_000)
def sounds_of(word: str) -> frozenset[str]:
    """This function will return how a word of Latin letters sounds: its Metaphone and its NYSIIS. Others have none."""
    if not LATIN.fullmatch(word):
        return frozenset()
    sounds = {f"m:{jellyfish.metaphone(word)}", f"n:{jellyfish.nysiis(word)}"}
    return frozenset(sound for sound in sounds if len(sound) > len("m:x"))


def trigrams_of(word: str) -> set[str]:
    """This function will return each three letters that stand together, the ends of the word counted as letters."""
    ended = f"^{word}$"
    return {f"t:{ended[start : start + 3]}" for start in range(len(ended) - 2)}
