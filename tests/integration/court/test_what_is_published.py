"""What court work publishes: pre-proceedings in the national dataset, and proceedings and emergencies beside it."""

import pyarrow.parquet as pq
import pytest

from lineofsight.service.court.operations.gateways import decide_gateway
from lineofsight.service.court.operations.pre_proceedings import end_pre_proceedings, record_letter
from lineofsight.service.court.operations.proceedings import tag_delay
from lineofsight.snapshots.operations import publish
from tests.factories.court import DAY, ask, at, emergency, issued, opened, sent_letter, when
from tests.factories.record import PersonFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def rows(settings, tmp_path):
    settings.LINEOFSIGHT_SNAPSHOTS = tmp_path

    def read(table, as_at=DAY):
        snapshot = publish(as_at=as_at, by=None, at=at(as_at, 23))
        return pq.read_table(snapshot.folder / f"{table}.parquet").to_pylist()

    return read


def test_f1_pre_proceedings_are_published_with_their_family_gate_and_letter(rows):
    gates = ask(PersonFactory(), PersonFactory())
    steps = decide_gateway(
        steps=gates, outcome="pre_proceedings", decision="Met.", alternatives="To wait.", letter_by=DAY, **when()
    )
    record_letter(steps=steps, letter=sent_letter(steps[0]), sent_on=DAY, **when())
    end_pre_proceedings(steps=steps[:1], outcome="step_down", decision="Better.", support_after="", **when())
    first, second = sorted(rows("ssd_pre_proceedings"), key=lambda row: row["prep_table_id"])
    assert first["prep_plo_family_id"] == second["prep_plo_family_id"]
    assert (first["prep_legal_gateway_outcome"], first["prep_pre_pro_letter_date"]) == ("B", DAY)
    assert (first["prep_pre_pro_outcome"], second["prep_pre_pro_outcome"]) == ("Decision to step down", None)
    assert first["prep_care_proc_short_notice"] is None


def test_f3_proceedings_are_published_with_their_delay(rows):
    steps = issued(short_notice="B", short_notice_why="Hurt today.")
    tag_delay(steps=steps, cause="covid", from_on=DAY, note_of_it="Courts shut.", **when())
    opened("care_proceedings")
    first, second = sorted(rows("local_proceedings"), key=lambda row: int(row["proc_id"]))
    assert (first["issued_on"], first["short_notice_reason"], first["is_delayed_covid"]) == (DAY, "B", "Y")
    assert (second["issued_on"], second["short_notice_reason"], second["is_delayed_covid"]) == (None, None, "N")


def test_f9_emergencies_are_published_with_what_was_known(rows):
    child = PersonFactory()
    plan = opened("child_in_need_plan", child)[0]
    emergency(child)
    row = rows("local_emergencies")[0]
    assert (row["route"], row["known_step_kind"], row["known_since"]) == (
        "police",
        "child_in_need_plan",
        plan.started_on,
    )
