"""Two records of one child in the made-up authority: one name misheard on the telephone, for somebody to look at."""

from datetime import date, datetime, timedelta

import numpy as np

from lineofsight.access.models import User
from lineofsight.record.asked import Asked
from lineofsight.record.likeness import Known, Likeness, like
from lineofsight.record.models import CaseStep, Person, PossibleDuplicate
from lineofsight.record.operations.finding_duplicates import LEAST
from lineofsight.record.operations.notes import write_note
from lineofsight.record.operations.people import create_person
from lineofsight.record.words import words_of

NUMBER, LOOKED_AT = 41, 40
MISHEARD = (("ie", "y"), ("y", "ie"), ("ph", "f"), ("f", "ph"), ("ll", "l"), ("l", "ll"), ("nn", "n"), ("n", "nn"))
RANG = "A neighbour rang: the child is often alone after school. She was not sure how the name is spelt."


def put_a_child_on_twice(*, seed: int, now: datetime, accounts: dict[str, int]) -> None:
    """This function will put a child on the record again under a name misheard, and keep the pair to be looked at."""
    by = User.objects.get(pk=accounts["social_worker"])
    rng = np.random.default_rng([seed, NUMBER])
    steps = CaseStep.objects.open().visible_to(by).filter(kind="child_in_need_plan", child__date_of_birth__isnull=False)
    children = [one.child for one in steps.select_related("child").order_by("pk")[:LOOKED_AT]]
    for number in rng.permutation(len(children)):
        child = children[int(number)]
        first = misheard(child.first_name)
        likeness = _likeness(first, child.last_name, child.date_of_birth, of=child)
        if first != child.first_name and likeness.score >= LEAST:
            _put_on(child, first, likeness, by=by, at=now - timedelta(days=3))
            return


def misheard(name: str) -> str:
    """This function will return a name as it might be written by who only heard it, or the name where nothing fits."""
    return next((name[0] + name[1:].replace(said, heard, 1) for said, heard in MISHEARD if said in name[1:]), name)


def _likeness(first: str, last: str, born: date, *, of: Person) -> Likeness:
    heard = Asked(words=words_of(f"{first} {last}"), first=words_of(first), last=words_of(last), born=born)
    names = tuple(words_of(of.first_name)), tuple(words_of(of.last_name))
    return like(heard, Known(first=names[0], last=names[1], born=of.date_of_birth))


def _put_on(child: Person, first: str, likeness: Likeness, *, by: User, at: datetime) -> None:
    told = {"by": by, "at": at}
    again = create_person(
        first_name=first, last_name=child.last_name, date_of_birth=child.date_of_birth, sex=child.sex, on=at.date(),
        is_somebody_else=True, **told,
    )  # fmt: skip
    write_note(children=[again], kind="conversation", text=RANG, happened_at=at, **told)
    one, other = sorted((child.pk, again.pk))
    PossibleDuplicate.objects.create(
        one_id=one, other_id=other, score=likeness.score, why=likeness.why, found_at=at + timedelta(hours=12)
    )
