"""Make records that were kept long enough, for tests: everything a record can hold, with nothing open."""

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from lineofsight.record.models import CaseStep, Person
from lineofsight.retention.models import Certificate, Disposal, Hold
from lineofsight.retention.operations import dispose, place_hold, propose
from lineofsight.statute.steps import STEPS
from tests.factories.access import make_user
from tests.factories.documents import make_document
from tests.factories.record import PersonFactory, RelationshipFactory
from tests.factories.rights import released, sample_child
from tests.factories.service import authorised_assessment

# Long after everything that the other factories make.
ON = date(2060, 1, 4)
AT = datetime(2060, 1, 4, 10, 0, tzinfo=ZoneInfo("Europe/London"))


def close_everything(child: Person, *, on: date = date(2021, 9, 1)) -> None:
    """This function will stop every step of a child that is open."""
    for step in CaseStep.objects.filter(child=child, stopped_on=None):
        outcome = sorted(STEPS[step.kind].outcome_codes)[0]
        CaseStep.objects.filter(pk=step.pk).update(
            stopped_on=max(on, step.started_on), stopped_by=step.started_by, outcome=outcome
        )


def due_child(*, child: Person | None = None) -> Person:
    """This function will make a child who was assessed and helped long ago, with documents and a request answered."""
    child = child or sample_child()
    authorised_assessment(child=child)
    make_document(child=child)
    released(child=child)
    close_everything(child)
    return child


def sample_disposal(*, by: Any = None) -> Disposal:
    """This function will propose a record that is due. Only its number matters to who visits the page."""
    return propose(due_child(), by=by or make_user("director"), on=ON, at=AT)


def sample_certificate() -> Certificate:
    """This function will dispose of a record, as two people do."""
    return dispose(sample_disposal(), by=make_user("head_of_service"), on=ON, at=AT)


def sample_hold(*, person: Person | None = None, by: Any = None, **more: Any) -> Hold:
    """This function will hold a record for an inquiry, from long ago and with no end."""
    usual = {"reason": "inquiry", "words": "The Tallow inquiry", "on": date(2021, 9, 1), "at": AT.replace(year=2021)}
    return place_hold(person=person or PersonFactory(), by=by or make_user("director"), **{**usual, **more})


def with_family(child: Person) -> tuple[Person, Person]:
    """This function will give a child a mother whom nobody else has, and a father who has another child."""
    mother, father, other = (PersonFactory(date_of_birth=date(1980, 1, 1)) for _ in range(3))
    RelationshipFactory(child=child, relative=mother)
    RelationshipFactory(child=child, relative=father, kind="father")
    RelationshipFactory(child=other, relative=father, kind="father")
    return mother, father
