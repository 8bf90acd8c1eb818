"""R10: what the executive decided by special urgency comes onto Full Council's agenda by itself, and once."""

from datetime import timedelta

import pytest

from lineofsight.bodies.operations.meetings import add_item
from lineofsight.council.agendas.coming import coming
from lineofsight.council.decisions.operations.plan import say_urgent
from lineofsight.council.decisions.urgent_report import TITLE, urgent_decisions
from tests.factories.council import clerk, make_council_body, planned_meeting
from tests.factories.decisions import TAKEN, at, days, make_decision, make_entry

pytestmark = pytest.mark.django_db
AHEAD = at(TAKEN) + timedelta(days=30)


@pytest.fixture
def by():
    return clerk()


@pytest.fixture
def full_council(by):
    return make_council_body(by=by, kind="full_council", name="Full Council", slug="full-council")


def urgent(by):
    """An entry whose decision could not wait: the chair of scrutiny agreed."""
    entry = make_entry(by=by, published_on=TAKEN - days(3), title="A roof")
    said = {"person": "Councillor Joss Kettle", "role": "Chair", "why": "Rain comes in.", "today": TAKEN}
    say_urgent(entry=entry, way="special_urgency", on=TAKEN - days(1), **said, by=by, at=at(TAKEN))
    return entry


def test_full_council_has_it_until_it_had_it(by, full_council):
    meeting = planned_meeting(full_council, by=by, starts_at=AHEAD)
    assert urgent_decisions(meeting, at=at(TAKEN)) is None
    decision = make_decision(by=by, entry=urgent(by))
    assert decision.way == "special_urgency"
    (told,) = coming(meeting, at=at(TAKEN))
    assert told.title == TITLE
    assert "A roof: decided by" in told.description
    add_item(meeting=meeting, title=TITLE, by=by, at=at(TAKEN))
    later = planned_meeting(full_council, by=by, starts_at=AHEAD + timedelta(days=30))
    assert urgent_decisions(later, at=AHEAD) is None


@pytest.mark.parametrize("published_on", [None, TAKEN])
def test_only_what_was_published_and_was_urgent_is_told(by, full_council, published_on):
    make_decision(by=by, entry=urgent(by) if published_on is None else None, published_on=published_on)
    assert urgent_decisions(planned_meeting(full_council, by=by, starts_at=AHEAD), at=at(TAKEN)) is None


def test_another_body_has_it_not(by):
    make_decision(by=by, entry=urgent(by))
    panel = make_council_body(by=by)
    assert urgent_decisions(planned_meeting(panel, by=by, starts_at=AHEAD), at=at(TAKEN)) is None
