"""Audits of every kind, and the actions that came of them, in a snapshot: as they stood on the day."""

from datetime import date, timedelta

import pytest

from lineofsight.bodies.operations.actions import close_action
from lineofsight.snapshots.extraction import extract
from lineofsight.snapshots.publication import PUBLICATIONS
from tests.factories.access import make_user
from tests.factories.audits import FOUND, ON, found, make_audited
from tests.factories.bodies import AT, make_action
from tests.factories.early_help import MET, make_judged
from tests.factories.judging import audited

pytestmark = pytest.mark.django_db
LATER = date(2022, 9, 30)


def rows(table: str, *, as_at: date = LATER) -> list[dict]:
    return extract(PUBLICATIONS[table], as_at=as_at).to_pylist()


def test_a_child_of_an_audit_is_published_from_the_day_it_began_and_graded_from_the_day_of_the_finding():
    chosen = found(make_audited(kind="thematic"))
    [row] = rows("local_practice_audits")
    held = chosen.step.allocations.filter(team__isnull=False).order_by("-started_on", "-pk").first()
    assert row == {
        "audit_id": f"practice-{chosen.pk}", "person_id": str(chosen.child_id), "service": "child_protection",
        "team_id": str(held.team_id), "chosen_on": ON, "due_on": chosen.audit.due_on, "done_on": ON,
        "grade": FOUND["grade"],
    }  # fmt: skip
    assert rows("local_practice_audits", as_at=ON - timedelta(days=1)) == []


def test_an_audit_of_an_assessment_was_never_planned_and_one_of_early_help_has_a_day():
    assessed, helped = audited(grade="inadequate"), make_judged(grade="good")
    told = {row["audit_id"]: row for row in rows("local_practice_audits")}
    of_assessment, of_help = told[f"assessment-{assessed.pk}"], told[f"early_help-{helped.pk}"]
    assert (of_assessment["service"], of_assessment["grade"]) == ("assessment", "inadequate")
    assert (of_assessment["due_on"], of_assessment["done_on"]) == (None, assessed.audited_on)
    assert (of_help["service"], of_help["grade"], of_help["done_on"]) == ("early_help", "good", MET)
    assert of_help["due_on"] == helped.round.due_on


def test_an_action_is_published_as_open_until_the_day_it_is_closed():
    owner = make_user("social_worker")
    action = make_action(account=owner)
    closed_on = action.given_on + timedelta(days=3)
    close_action(action=action, outcome="done", evidence="Sent to all.", on=closed_on, by=owner, at=AT)
    [row] = rows("local_actions")
    assert row == {
        "action_id": str(action.pk), "person_id": None, "source": "meeting", "given_on": action.given_on,
        "due_on": action.due_on, "closed_on": closed_on, "outcome": "done",
    }  # fmt: skip
    [before] = rows("local_actions", as_at=closed_on - timedelta(days=1))
    assert (before["closed_on"], before["outcome"]) == (None, None)
    assert rows("local_actions", as_at=action.given_on - timedelta(days=1)) == []


def test_an_action_says_what_kind_of_record_it_came_of():
    make_action(source=("quality.audit", make_audited().audit_id))
    [row] = rows("local_actions")
    assert row["source"] == "quality.audit"
