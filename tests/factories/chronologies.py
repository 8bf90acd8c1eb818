"""Make curated chronologies for tests, by the operations that make them in life."""

from datetime import date

from lineofsight.record.models import Chronology, ChronologyEntry
from lineofsight.record.operations.chronologies import add_told, start_chronology
from tests.factories.access import make_user
from tests.factories.record import PersonFactory, moment

DAY = date(2021, 7, 14)


def make_chronology(*, child=None, by=None) -> Chronology:
    """This function will start a chronology of a child."""
    who = by or make_user("social_worker")
    return start_chronology(child or PersonFactory(), title="For the court", purpose="Neglect", by=who, at=moment(DAY))


def make_entry(chronology: Chronology | None = None, *, by=None) -> ChronologyEntry:
    """This function will add something told in full to a chronology."""
    return add_told(
        chronology or make_chronology(by=by), happened_on=date(2020, 3, 1), told="The family moved here.",
        source="Letter from the school", on=DAY, by=by or make_user("social_worker"), at=moment(DAY),
    )  # fmt: skip
