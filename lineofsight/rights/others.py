"""Find what in a text tells of anybody but the child: names, addresses and telephone numbers."""

import re
from collections.abc import Iterable

from django.db.models import Q

from lineofsight.record.models import Alias, Person, Residence

WITHHELD = "[withheld]"
SHORTEST_NAME = 2
_PHONE = re.compile(r"(?<![\d/-])(?:\+44\s?|0)\d(?:[\s-]?\d){7,10}(?!\d)")
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b")
_EMAIL = re.compile(r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b")


def known_others(child: Person) -> list[str]:
    """This function will return the names, telephone numbers and addresses of everybody related to the child.

    Their other names are among them; the child's own other names are not.
    """
    people = list(Person.objects.filter(Q(related_children__child=child) | Q(relatives__relative=child)).distinct())
    own = own_names(child)
    words = [word for person in people for word in (*_names_of(person), person.phone)]
    homes = set(Residence.objects.filter(person=child).values_list("address_id", flat=True))
    lived = Residence.objects.filter(person__in=people).exclude(address__in=homes).select_related("address")
    words += [part for stay in lived for part in (stay.address.line, stay.address.postcode)]
    kept = {word.strip() for word in words if len(word.strip()) >= SHORTEST_NAME and word.casefold() not in own}
    return sorted(kept, key=lambda word: (-len(word), word))


def _names_of(person: Person) -> list[str]:
    """This function will return every name a person has or had, whole and in its two parts."""
    aliases = Alias.objects.filter(person=person, withdrawn_at=None)
    return [word for one in (person, *aliases) for word in (one.name, one.first_name, one.last_name)]


def own_names(child: Person) -> set[str]:
    """This function will return every name the child has or had, in small letters: who has the child's is the child."""
    return {word.casefold() for word in _names_of(child)}


def own_details(child: Person) -> set[str]:
    """This function will return the child's own telephone number and postcodes, which tell of nobody else."""
    postcodes = Residence.objects.filter(person=child).values_list("address__postcode", flat=True)
    return {_plain(text) for text in (child.phone, *postcodes) if text}


def others_in(text: str, *, known: Iterable[str], own: set[str], also: Iterable[str] = ()) -> list[str]:
    """This function will return every part of the text that tells of somebody else, as it is written there.

    `known` are names, numbers and addresses of others, `also` names that only this piece holds, such as a referrer's.
    """
    patterns = [_whole(word) for word in (*also, *known) if word.strip()]
    found = [match.group() for pattern in patterns for match in pattern.finditer(text)]
    for pattern in (_PHONE, _POSTCODE, _EMAIL):
        found += [match.group() for match in pattern.finditer(text) if _plain(match.group()) not in own]
    return list(dict.fromkeys(found))


def redacted(text: str, *, others: Iterable[str]) -> str:
    """This function will return the text without those parts, the longest first."""
    for part in sorted(others, key=len, reverse=True):
        text = _whole(part).sub(WITHHELD, text)
    return text


def missing_from(text: str, *, words: Iterable[str]) -> list[str]:
    """This function will return those of the words that do not stand in the text."""
    return [word for word in words if not _whole(word).search(text)]


def marked(text: str, *, others: Iterable[str]) -> list[tuple[str, bool]]:
    """This function will return the text in pieces, in order, each with whether it would be left out."""
    found = [_whole(part).pattern for part in sorted(others, key=len, reverse=True)]
    if not found:
        return [(text, False)]
    pieces = re.split(f"({'|'.join(found)})", text, flags=re.IGNORECASE)
    return [(piece, bool(place % 2)) for place, piece in enumerate(pieces) if piece]


def _whole(word: str) -> re.Pattern:
    return re.compile(rf"(?<!\w){re.escape(word.strip())}(?!\w)", re.IGNORECASE)


def _plain(text: str) -> str:
    return re.sub(r"[\s-]", "", text).casefold()
