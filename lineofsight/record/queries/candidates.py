"""Who may be looked for: looked up by words, dates, numbers and places, each by an index; nobody is scored here."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Case, Count, F, IntegerField, Q, QuerySet, Value, When

from lineofsight.record.asked import Asked
from lineofsight.record.likeness import nearby_births, word_likeness
from lineofsight.record.models import Identifier, Person, PersonWord, Residence, WordKey
from lineofsight.record.words import keys_to_try

MOST_LIKE_A_WORD = 40
MOST_BEGINNING = 100
MOST = 300
FEW = 25


@dataclass
class Candidates:
    """Keys of people who may be looked for, whose number it is, and at which asked-for place each lived."""

    people: set[int] = field(default_factory=set)
    numbered: set[int] = field(default_factory=set)
    places: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))


def candidates(asked: Asked) -> Candidates:
    """This function will look up everybody who may be meant, a few hundred at most: seven questions or fewer.

    Nobody found here may be shown before `visible_to` or `known_to` has been asked.
    """
    found = Candidates()
    if asked.numbers or asked.ours is not None:
        found.numbered = _numbered(asked)
        found.people |= found.numbered
    if asked.born:
        found.people |= set(_born(asked).values_list("pk", flat=True)[:MOST])
    if asked.postcode or asked.street:
        _look_up_places(asked, found)
    if asked.words:
        found.people |= _bearing(alike(asked.words))
    return found


def alike(words: Iterable[str]) -> dict[str, list[str]]:
    """This function will return, for each word, the words on the record that are like it, the likest first."""
    keys = {word: keys_to_try(word) for word in words}
    sharing: dict[str, set[str]] = defaultdict(set)
    for word, key in WordKey.objects.filter(key__in=set().union(*keys.values())).values_list("word", "key"):
        sharing[word].add(key)
    return {typed: _likest(typed, tried, sharing) for typed, tried in keys.items()}


def _likest(typed: str, tried: set[str], sharing: dict[str, set[str]]) -> list[str]:
    begins = [word for word in sharing if word.startswith(typed)]
    others = [w for w, shared in sharing.items() if len(shared & tried) > 1 and not w.startswith(typed)]
    scored = [(word_likeness(typed, word)[0], word) for word in others]
    near = [word for score, word in sorted(scored, key=lambda s: (-s[0], s[1])) if score > 0]
    return [*sorted(begins, key=lambda w: (len(w), w))[:MOST_BEGINNING], *near[:MOST_LIKE_A_WORD]]


def _bearing(words: dict[str, list[str]]) -> set[int]:
    """This function will return who bears something like every word; where few do, who bears all but one."""
    like = list(words.items())
    found = set(_all_of(like))
    if len(found) < FEW and len(like) > 1:
        every = [word for _, alternatives in like for word in alternatives]
        some = PersonWord.objects.filter(word__in=every).values("person").annotate(shared=Count("word"))
        found |= set(
            some.filter(shared__gte=len(like) - 1).order_by("-shared", "person").values_list("person", flat=True)[:MOST]
        )
    return found


def _all_of(like: list[tuple[str, list[str]]]) -> QuerySet:
    (first, alternatives), *others = like
    rows = PersonWord.objects.filter(word__in=alternatives)
    exact = _is(first, "word")
    for typed, options in others:
        rows = rows.filter(person__in=PersonWord.objects.filter(word__in=options).values("person"))
        bears = PersonWord.objects.filter(word=typed).values("person")
        exact += Case(When(person__in=bears, then=Value(1)), default=Value(0), output_field=IntegerField())
    return rows.annotate(exact=exact).order_by("-exact", "person").values_list("person", flat=True)[:MOST]


def _is(word: str, name: str) -> Case:
    return Case(When(**{name: word}, then=Value(1)), default=Value(0), output_field=IntegerField())


def _born(asked: Asked) -> QuerySet[Person]:
    """This function will return who was born on the day, or on one that a slip would make of it: the day first."""
    days = nearby_births(asked.born)
    same = Case(When(date_of_birth=asked.born, then=Value(0)), default=Value(1), output_field=IntegerField())
    return Person.objects.filter(date_of_birth__in=days).order_by(same, "pk")


def _numbered(asked: Asked) -> set[int]:
    """This function will return who has the number: another service's, or ours. A duplicate's is that of the kept."""
    holders = set(Identifier.objects.filter(value__in=asked.numbers).values_list("person", flat=True)[:MOST])
    if asked.ours is not None:
        holders.add(asked.ours)
    rows = Person.objects.filter(pk__in=holders).values_list("pk", "merged_into")
    return {kept or pk for pk, kept in rows}


def _look_up_places(asked: Asked, found: Candidates) -> None:
    """This function will find who lives or lived at the place asked for."""
    where = Q()
    if asked.postcode:
        where |= Q(address__postcode=asked.postcode)
    if asked.street:
        where |= Q(address__search_line__begins=asked.street) | Q(address__search_street__begins=asked.street)
    rows = Residence.objects.filter(where).order_by(F("ended_on").desc(nulls_first=True), "-pk")
    rows = rows.values_list("person", "address__line", "address__postcode", "ended_on")
    for person, line, postcode, ended_on in rows[:MOST]:
        said = f"{line}, {postcode}".strip(", ")
        found.places[person].add(said if ended_on is None else f"{said} until {ended_on:%-d %B %Y}")
    found.people |= set(found.places)
