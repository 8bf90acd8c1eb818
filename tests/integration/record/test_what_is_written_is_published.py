"""Visits under child in need plans, and in whose voice narratives are, in a snapshot: as they stood on the day."""

from datetime import date, timedelta

import pytest

from lineofsight.record.models import CaseStep, Visit
from lineofsight.record.operations.chronologies import analyse
from lineofsight.record.operations.copies import withdraw_copy
from lineofsight.service.early_help.models import Episode
from lineofsight.snapshots.extraction import extract
from lineofsight.snapshots.publication import PUBLICATIONS, Publication, register_part
from tests.factories.access import make_user
from tests.factories.chronologies import make_entry
from tests.factories.early_help import make_episode, submitted
from tests.factories.need import make_safety, review, running_plan
from tests.factories.plans import make_plan
from tests.factories.protection import core_group, make_protection_plan
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
    of_the_contact = {"screening": "N", "contact_decision": "N", "referral_decision": "N"}
    assert told == {"note": "Y", "visit": "Y", "plan": "N", "analysis": "Y", "assessment": "N", **of_the_contact}
    assert len(rows("local_narratives")) == 8, "each once, and what an agency said not at all"


def test_what_the_stages_write_is_published_once_it_is_done():
    review(running_plan())
    make_safety()
    submitted(make_episode())
    core_group(make_protection_plan())
    told = {row["kind"]: row for row in rows("local_narratives")}
    assert {"review", "goal", "safety_plan", "family_assessment", "enquiry", "conference", "core_group"} <= set(told)
    assert all(row["person_id"] and row["written_on"] and row["is_to_child"] == "N" for row in told.values())
    began = min(row["written_on"] for row in told.values())
    assert rows("local_narratives", as_at=began - timedelta(days=1)) == []


def test_what_early_help_says_when_it_ends_is_of_the_day_it_ended():
    episode = make_episode()
    Episode.objects.filter(pk=episode.pk).update(closing_words="You sleep through.", is_to_child=True)
    by = {"stopped_by": make_user("early_help_manager"), "outcome": "goals_met", "stopped_on": LATER}
    CaseStep.objects.filter(pk=episode.pk).update(**by)
    [row] = rows("local_narratives")
    assert (row["kind"], row["written_on"], row["is_to_child"]) == ("early_help_ending", LATER, "Y")
    assert rows("local_narratives", as_at=LATER - timedelta(days=1)) == []


def test_a_narrative_is_its_writers():
    by = make_user("social_worker")
    post = PostFactory(worker__account=by, started_on=date(2020, 1, 1))
    note = written_note(by=by)
    told = {row["narrative_id"]: row for row in rows("local_narratives")}
    assert told[f"note-{note.pk}"]["worker_id"] == str(post.worker_id)


def test_a_part_holds_the_same_columns_as_the_others():
    first = PUBLICATIONS["local_narratives"]
    sources = {**first.sources, "kind": PUBLICATIONS["ssd_department"].sources["dept_team_parent_id"]}
    with pytest.raises(ValueError, match="different columns"):
        register_part(Publication(first.table, lambda: first.rows, since="recorded_at", **sources))
