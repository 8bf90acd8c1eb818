"""Whether a letter is safe to send: what stops it, naming the place, and what its writer should know."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from lineofsight.letters.models import KeptAddress, Letter
from lineofsight.papers.placeholders import placeholders
from lineofsight.record.models import Person, Residence, Restriction, Seal

_BRACKETS = re.compile(r"\[[^\[\]\n]{1,80}\]")
_AROUND = 30


@dataclass(frozen=True, kw_only=True)
class Concern:
    """One thing about a letter. What `stops` it has to be put right before it is issued."""

    sentence: str
    stops: bool


def concerns_of(letter: Letter, *, by: Any, at: datetime) -> list[Concern]:
    """This function will return everything that stops the letter, and then everything its writer should know."""
    found = [*_unfilled(letter), *_about_recipient(letter, by=by, at=at), *_about_address(letter, at=at)]
    return sorted(found, key=lambda concern: not concern.stops)


def _unfilled(letter: Letter) -> list[Concern]:
    found = []
    for place, text in (("the subject", letter.subject), ("the letter", letter.body), ("the address", letter.address)):
        words = [match.group() for match in _BRACKETS.finditer(text)]
        words += [one.words for one in placeholders(_BRACKETS.sub(" ", text))]
        for one in dict.fromkeys(words):
            found.append(Concern(sentence=f"Fill in {one} in {place}{_near(text, one)}.", stops=True))
    if not letter.address.strip() and not letter.is_by_hand:
        found.append(Concern(sentence="Give an address, or say that the letter is given by hand.", stops=True))
    return found


def _near(text: str, words: str) -> str:
    """This function will return the whole words around what is to be filled in."""
    at = text.find(words)
    if at < 0:
        return ""
    before, after = text[max(0, at - _AROUND) : at], text[at + len(words) : at + len(words) + _AROUND]
    before = before if at <= _AROUND else before.partition(" ")[2]
    after = after if at + len(words) + _AROUND >= len(text) else after.rpartition(" ")[0]
    return f", at “{' '.join(f'{before}{words}{after}'.split())}”"


def _about_recipient(letter: Letter, *, by: Any, at: datetime) -> list[Concern]:
    person = letter.recipient
    if person is None:
        return []
    found = []
    if not Person.objects.visible_to(by, at=at).filter(pk=person.pk).exists():
        found.append(Concern(sentence="You may not write to this person: choose somebody else.", stops=True))
    elif letter.address.strip() and is_protected(person, at=at):
        sentence = (
            f"The record of {person.name} is restricted: their address is never printed. Give the letter by hand."
        )
        found.append(Concern(sentence=sentence, stops=True))
    if person.died_on:
        found.append(Concern(sentence=f"{person.name} has died.", stops=True))
    return found


def _about_address(letter: Letter, *, at: datetime) -> list[Concern]:
    """This function will say where a letter tells what the reader must not know: where the child lives."""
    kept = kept_from(letter)
    is_restricted = is_protected(letter.child, at=at)
    found = []
    if kept is not None:
        sentence = f"{letter.recipient_name} must not know where {letter.child.name} lives: {kept.reason}"
        found.append(Concern(sentence=sentence, stops=False))
    if is_restricted:
        found.append(Concern(sentence=f"The record of {letter.child.name} is restricted.", stops=False))
    if kept is not None or is_restricted:
        why = "they must not know it" if kept is not None else "their record is restricted"
        for place, said in _addresses_in(letter):
            sentence = f"Take out “{said}” from {place}: it is where {letter.child.name} lives, and {why}."
            found.append(Concern(sentence=sentence, stops=True))
    return found


def kept_from(letter: Letter) -> KeptAddress | None:
    """This function will return why who the letter is to must not know where the child lives, if they must not.

    A recipient typed by hand is known by their name.
    """
    for kept in KeptAddress.objects.filter(child=letter.child_id, ended_at=None).select_related("unknown_to"):
        by_name = letter.recipient_id is None and _plain(kept.unknown_to.name) == _plain(letter.recipient_name)
        if kept.unknown_to_id == letter.recipient_id or by_name:
            return kept
    return None


def is_protected(person: Person, *, at: datetime) -> bool:
    """This function will say whether a person's record is restricted or sealed, whoever may open it."""
    return (
        Restriction.objects.in_force(at=at).filter(person=person.pk).exists()
        or Seal.objects.filter(person=person.pk).exists()
    )


def _addresses_in(letter: Letter) -> list[tuple[str, str]]:
    """This function will return each place of the letter with an address of the child's, as it is recorded."""
    homes = Residence.objects.filter(person=letter.child_id, ended_on=None).select_related("address")
    said = [part for home in homes for part in (home.address.line, home.address.postcode) if part.strip()]
    places = {"the subject": letter.subject, "the letter": letter.body, "the address": letter.address}
    return [(place, part) for place, text in places.items() for part in said if _plain(part) in _plain(text)]


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())
