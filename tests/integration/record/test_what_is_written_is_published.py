"""Visits under child in need plans, and in whose voice narratives are, in a snapshot: as they stood on the day."""

from datetime import date, timedelta

import pytest

from lineofsight.record.models import Visit
from lineofsight.record.operations.chronologies import analyse
from lineofsight.record.operations.copies import withdraw_copy
from lineofsight.snapshots.extraction import extract
from lineofsight.snapshots.publication import PUBLICATIONS, Publication, register_part
from tests.factories.access import make_user
from tests.factories.chronologies import make_entry
from tests.factories.plans import make_plan
from tests.factories.record import PostFactory, moment, open_step
from tests.factories.service import submitted_assessment
from tests.factories.writing import AT, made_visit, written_note

pytestmark = pytest.mark.django_db
DAY = AT.date()
LATER = date(2022, 9, 30)


def rows(table: str, *, as_at: date = LATER) -> list[dict]:
    return extract(PUBLICATIONS[table], as_at=as_at).to_pylist()


def test_a_visit_under_a_plan_is_published_with_whether_the_child_was_seen():
    step = open_step(kind="child_in_need_plan", on=DAY - timedelta(days=9), clocks=())
    made = made_visit(child=step.child, step=step)
    Visit.objects.filter(pk=made.pk).update(is_bedroom_seen=True)
    made_visit(child=step.child)
    made_visit(child=step.child, step=step, mode="video")
    assert rows("ssd_cin_visits") == [
        {
            "cinv_cin_visit_id": str(made.pk), "cinv_person_id": str(step.child_id), "cinv_cin_visit_date": DAY,
            "cinv_cin_visit_seen": "Y", "cinv_cin_visit_seen_alone": "Y", "cinv_cin_visit_bedroom": "Y",
        }
    ]  # fmt: skip


def test_a_visit_withdrawn_is_in_snapshots_of_the_days_before_alone():
    step = open_step(kind="child_in_need_plan", on=DAY - timedelta(days=9), clocks=())
    made = made_visit(child=step.child, step=step)
    gone = moment(DAY + timedelta(days=5), 9)
    withdraw_copy(made, reason="Another child.", by=make_user("social_worker"), at=gone)
    assert len(rows("ssd_cin_visits", as_at=DAY + timedelta(days=4))) == 1
    assert rows("ssd_cin_visits", as_at=DAY + timedelta(days=5)) == []
    assert rows("ssd_cin_visits", as_at=DAY - timedelta(days=1)) == []


def test_narratives_of_every_kind_say_in_whose_voice_they_are():
    written_note(is_to_child=True)
    written_note(kind="agency")
    made_visit(text="Calm.", is_to_child=True)
    make_plan()
    entry = make_entry()
    analyse(entry, analysis="It was hard for you.", is_to_child=True, by=make_user("social_worker"), at=AT)
    submitted_assessment()
    told = {row["kind"]: row["is_to_child"] for row in rows("local_narratives")}
    assert told == {"note": "Y", "visit": "Y", "plan": "N", "analysis": "Y", "assessment": "N"}
    assert len(rows("local_narratives")) == 5


def test_a_narrative_is_its_writers_and_of_the_team_they_were_in_that_day():
    by = make_user("social_worker")
    first = PostFactory(worker__account=by, started_on=date(2020, 1, 1), ended_on=DAY)
    second = PostFactory(worker=first.worker, started_on=DAY)
    note = written_note(by=by, at=AT - timedelta(days=1))
    told = {row["narrative_id"]: row for row in rows("local_narratives")}
    assert told[f"note-{note.pk}"]["team_id"] == str(first.team_id)
    note = written_note(by=by)
    told = {row["narrative_id"]: row for row in rows("local_narratives")}
    assert told[f"note-{note.pk}"]["team_id"] == str(second.team_id)
    assert told[f"note-{note.pk}"]["worker_id"] == str(first.worker_id)


def test_a_part_holds_the_same_columns_as_the_others():
    first = PUBLICATIONS["local_narratives"]
    sources = {**first.sources, "team_id": PUBLICATIONS["ssd_department"].sources["dept_team_parent_id"]}
    with pytest.raises(ValueError, match="different columns"):
        register_part(Publication(first.table, lambda: first.rows, since="recorded_at", **sources))
