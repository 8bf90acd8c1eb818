"""The family of a child as a genogram, and the same facts as rows of a table."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from lineofsight.record.models import Person, Relationship
from lineofsight.record.models.relationship import PARENTS
from lineofsight.record.queries.families import UNNAMED, Family, both
from lineofsight.web import genogram
from lineofsight.web.words import plural

MOST = 40
KIND = Relationship.Kind
GENERATION = {KIND.SIBLING: 0, KIND.HALF_SIBLING: 0, KIND.PARTNER: 0, KIND.GRANDPARENT: -2}


@dataclass(frozen=True)
class Row:
    """One person of the genogram in words. `person` is None for who may not be opened."""

    person: Person | None
    name: str
    about: str
    parents: str
    partners: str
    lives_here: bool


@dataclass(frozen=True)
class Genogram:
    """The picture, what it shows in a sentence, its rows, and how many more people there are than it shows."""

    svg: str
    sentence: str
    rows: list[Row]
    left_out: int


def genogram_of(child: Person, *, family: Family, on: date) -> Genogram | None:
    """This function will draw a child's family, or return None when nobody is recorded.

    People whose record may not be opened stand there without a name, a date or a home.
    """
    if not family.related:
        return None
    ties, shown, left_out = _around(child, family)
    people = family.people
    here = {kin.person.pk for kin in family.household if kin.person} | {child.pk}
    about = _about(child, ties)
    drawn = genogram.Family(
        focus=child.pk,
        people=tuple(_someone(people[pk], about, here, child, on=on) for pk in shown),
        parents=tuple({(r.relative_id, r.child_id) for r in ties if r.kind in PARENTS}),
        couples=tuple(
            genogram.Couple(min(r.child_id, r.relative_id), max(r.child_id, r.relative_id), r.ended_on is not None)
            for r in ties
            if r.kind == KIND.PARTNER
        ),
    )
    layout = genogram.lay_out(drawn)
    title, sentence = f"Genogram of {child.name}", _sentence(child, drawn, layout)
    svg = genogram.draw(layout, focus=child.pk, title=title, description=sentence)
    return Genogram(svg=svg, sentence=sentence, rows=_rows(drawn, people), left_out=left_out)


def _around(child: Person, family: Family) -> tuple[list[Relationship], list[int], int]:
    """This function will return the ties among the people nearest a child, who they are, and how many are left out."""
    everybody = dict.fromkeys([child.pk, *sorted(both(family.related)), *both(family.ties)])
    shown = list(everybody)[:MOST]
    inside = [tie for tie in family.ties if {tie.child_id, tie.relative_id} <= {*shown}]
    return inside, shown, len(everybody) - len(shown)


def _about(child: Person, ties: list[Relationship]) -> dict[int, tuple[str, int]]:
    """This function will return what each person is to the child, and the generation that says."""
    said = {child.pk: ("", 0)}
    parents = {t.relative_id for t in ties if t.child_id == child.pk and t.kind in PARENTS}
    for tie in ties:
        kind = KIND(tie.kind)
        if tie.relative_id == child.pk and tie.child_id not in said:
            own = {KIND.MOTHER: "Child", KIND.FATHER: "Child"}.get(kind, f"{child.name}: {kind.label.lower()}")
            said[tie.child_id] = (own, -GENERATION.get(kind, -1))
        elif tie.child_id in parents and kind in PARENTS:
            said.setdefault(tie.relative_id, ("Grandparent", -2))
        elif tie.relative_id in parents and kind in PARENTS:
            said.setdefault(tie.child_id, ("Same parent", 0))
    for tie in ties:
        if tie.child_id == child.pk:
            said[tie.relative_id] = (KIND(tie.kind).label, GENERATION.get(KIND(tie.kind), -1))
    return said


def _someone(person: Person, about: dict, here: set[int], child: Person, *, on: date) -> genogram.Someone:
    what, generation = about.get(person.pk, ("", -1))
    if not person.may_open:
        return genogram.Someone(key=person.pk, name=UNNAMED, about=what, generation=generation)
    age = person.age_on(person.died_on or on)
    return genogram.Someone(
        key=person.pk,
        name=person.name,
        sex=person.sex,
        born=person.date_of_birth,
        age="" if age is None else str(age),
        about=what,
        generation=generation,
        is_unborn=person.expected_on is not None,
        has_died=person.died_on is not None,
        lives_here=person.pk in here,
        href="" if person.pk == child.pk else reverse("record:person", kwargs={"pk": person.pk}),
    )


def _sentence(child: Person, drawn: genogram.Family, layout: genogram.Layout) -> str:
    people = plural(len(drawn.people), "person", "people")
    said = f"{people} over {plural(len(layout.tops), 'generation')}, with {child.name} marked."
    undrawn = " Some ties can't be drawn: they are in the table." if layout.undrawn else ""
    return f"{said} The table below says the same.{undrawn}"


def _rows(drawn: genogram.Family, people: dict[int, Person]) -> list[Row]:
    """This function will return the facts of the picture as rows, the child first."""
    names = {someone.key: someone.name for someone in drawn.people}
    parents, partners = defaultdict(list), defaultdict(list)
    for parent, child in sorted(drawn.parents):
        parents[child].append(names[parent])
    for couple in sorted(drawn.couples, key=lambda c: (c.one, c.other, c.has_ended)):
        ended = " (ended)" if couple.has_ended else ""
        for one, other in ((couple.one, couple.other), (couple.other, couple.one)):
            partners[one].append(names[other] + ended)
    return [
        Row(
            person=people[someone.key] if people[someone.key].may_open else None,
            name=someone.name,
            about=someone.about or ("The child in focus" if someone.key == drawn.focus else "Further family"),
            parents=", ".join(dict.fromkeys(parents[someone.key])),
            partners=", ".join(dict.fromkeys(partners[someone.key])),
            lives_here=someone.lives_here,
        )
        for someone in drawn.people
    ]
