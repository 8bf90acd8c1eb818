"""How alike what is looked for and a person on the record are, field by field and in words. No database."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from rapidfuzz.distance import JaroWinkler

from lineofsight.record.asked import Asked
from lineofsight.record.words import sounds_of

# How much each field weighs. These are a local default: the pages show them as words, never as odds.
NAME, BIRTH, PLACE, NUMBER = 50, 35, 25, 100
ALIKE = 0.86
SAME, BEGINS, SOUNDS, SPELT, ALIAS_LESS = 1.0, 0.85, 0.8, 0.9, 0.05
SWAPPED_LESS = 0.05


@dataclass(frozen=True, kw_only=True)
class Known:
    """What is on the record of one person, as far as likeness needs it. Words are in the form search compares."""

    first: tuple[str, ...] = ()
    last: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    born: date | None = None
    places: frozenset[str] = frozenset()
    has_number: bool = False


@dataclass(order=True)
class Likeness:
    """A score out of 100, and why, field by field: each reason is the field and what is said of it."""

    by_number: bool = False
    score: int = 0
    reasons: list[tuple[str, str]] = field(default_factory=list, compare=False)

    @property
    def why(self) -> str:
        """The reasons as one line."""
        return ". ".join(f"{name}: {said}" for name, said in self.reasons)


def like(asked: Asked, known: Known) -> Likeness:
    """This function will compare what is looked for with a person, over the fields that were asked for."""
    parts = [_number(asked, known), _names(asked, known), _birth(asked.born, known.born), _place(asked, known)]
    asked_for = [part for part in parts if part is not None]
    if known.has_number:
        return Likeness(True, 100, [(name, said) for _, _, name, said in asked_for if said])
    possible = sum(weight for weight, _, _, _ in asked_for)
    gained = sum(weight * share for weight, share, _, _ in asked_for)
    reasons = [(name, said) for _, _, name, said in asked_for if said]
    return Likeness(False, round(100 * max(gained, 0) / possible) if possible else 0, reasons)


@lru_cache(maxsize=20_000)
def word_likeness(typed: str, known: str) -> tuple[float, str]:
    """This function will return how alike two words are, from 0 to 1, and how: empty when they are not alike."""
    if typed == known:
        return SAME, "the same"
    if known.startswith(typed):
        return BEGINS, f"begins “{typed}”"
    nearness = JaroWinkler.similarity(typed, known)
    if nearness >= ALIKE and min(len(typed), len(known)) > 2:
        return nearness * SPELT, f"“{known}” is spelt like “{typed}”"
    if sounds_of(typed) & sounds_of(known) and nearness > ALIKE / 2:
        return SOUNDS * max(nearness, ALIKE), f"“{known}” sounds like “{typed}”"
    return 0.0, ""


def birth_likeness(asked: date, known: date) -> tuple[float, str]:
    """This function will return how alike two dates of birth are, from -0.6 to 1, and how."""
    if asked == known:
        return 1.0, "the same"
    if asked.year == known.year and (asked.day, asked.month) == (known.month, known.day):
        return 0.85, "day and month the other way round"
    if (asked.day, asked.month) == (known.day, known.month) and abs(asked.year - known.year) == 1:
        return 0.75, "a year out"
    if (asked.day, asked.month) == (known.day, known.month) and abs(asked.year - known.year) == 10:
        return 0.6, "ten years out"
    if abs((asked - known).days) <= 1 or (asked.year, asked.month) == (known.year, known.month):
        return 0.6, "near: " + f"{known.day}.{known.month}.{known.year}"
    return -0.6, "different"


def nearby_births(born: date) -> list[date]:
    """This function will return the dates of birth that a slip would make of this one, itself first."""
    tries = [(born.year, born.month, born.day), (born.year, born.day, born.month)]
    tries += [(born.year + years, born.month, born.day) for years in (-1, 1, -10, 10)]
    tries += [(born.year, born.month, born.day + days) for days in (-1, 1)]
    found = []
    for parts in tries:
        try:
            found.append(date(*parts))
        except ValueError:
            continue
    return list(dict.fromkeys(found))


def _number(asked: Asked, known: Known):
    if not known.has_number:
        return None
    return NUMBER, 1.0, "Number", "the same"


def _birth(asked: date | None, known: date | None):
    if asked is None:
        return None
    if known is None:
        return BIRTH, 0.3, "Date of birth", "not known here"
    share, said = birth_likeness(asked, known)
    return BIRTH, share, "Date of birth", said


def _place(asked: Asked, known: Known):
    """This function will count against a person that they never lived at what surely is an address."""
    if known.places:
        return PLACE, 1.0, "Address", ", ".join(sorted(known.places))
    is_surely_asked = asked.postcode or asked.street[:1].isdigit()
    return (PLACE, 0.0, "Address", "elsewhere") if is_surely_asked else None


def _names(asked: Asked, known: Known):
    """This function will pair each word asked for with the likest word of the person, each word once."""
    if not asked.words:
        return None
    pairs = _pairs(asked.words, known)
    total = sum(share for share, *_ in pairs) / len(asked.words)
    is_swapped = _is_swapped(asked, pairs, known)
    said = _said(pairs, asked.words, known)
    if is_swapped:
        said = f"{said}, first and last the other way round"
    return NAME, total - SWAPPED_LESS * is_swapped, "Name", said


def _pairs(words: Iterable[str], known: Known) -> list[tuple[float, str, str, str]]:
    """This function will return likeness, how, the word typed and the word known, for each typed word that has one."""
    own = [(word, 0.0) for word in (*known.first, *known.last)]
    tried = []
    for typed in words:
        for word, less in [*own, *((word, ALIAS_LESS) for word in known.aliases)]:
            share, how = word_likeness(typed, word)
            if share:
                tried.append((share - less, f"{how} (also known as)" if less else how, typed, word))
    chosen, used = [], set()
    for pair in sorted(tried, key=lambda p: -p[0]):
        if pair[2] not in used and f"={pair[3]}" not in used:
            chosen.append(pair)
            used |= {pair[2], f"={pair[3]}"}
    return chosen


def _is_swapped(asked: Asked, pairs: list, known: Known) -> bool:
    if not (asked.first and asked.last):
        return False
    met = {typed: word for _, _, typed, word in pairs}
    of_first = [met[w] for w in asked.first if w in met]
    return bool(of_first) and all(word in known.last and word not in known.first for word in of_first)


def _said(pairs: list, words: tuple[str, ...], known: Known) -> str:
    if not pairs:
        return "different"
    unlike = [how for _, how, _, _ in pairs if how != "the same"]
    same = len(pairs) - len(unlike)
    if same == len(words):
        return "the same" if len(words) >= len(known.first) + len(known.last) else "the same as far as given"
    parts = ([f"{same} of {len(words)} words the same"] if same else []) + unlike
    return ", ".join(parts)
