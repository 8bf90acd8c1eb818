"""D9 and C5 (3): topics with their evidence and journeys, and recommendations followed by a measure."""

from datetime import date, timedelta

import pytest

from lineofsight.access.checks import NotAllowed
from lineofsight.oversight.scrutiny.evidence import make_evidence
from lineofsight.oversight.scrutiny.journeys import journeys
from lineofsight.oversight.scrutiny.operations import UnableToReview, close_recommendation, finish_topic
from lineofsight.oversight.scrutiny.queries import effect_of
from tests.factories import scrutiny as make
from tests.factories.access import make_user
from tests.factories.snapshots import assessments, make_snapshot

pytestmark = pytest.mark.django_db
DAY = date(2020, 1, 6)


def stay(person, start, months, *, child_protection=False):
    """This function will return one plan of a child: in need, or child protection."""
    begins = DAY + timedelta(days=start * 30)
    names = ("cppl_person_id", "cppl_cp_plan_start_date", "cppl_cp_plan_end_date", "cppl_cp_plan_id")
    if not child_protection:
        names = ("cinp_person_id", "cinp_cin_plan_start_date", "cinp_cin_plan_end_date", "cinp_cin_plan_id")
    ends = begins + timedelta(days=months * 30) if months else None
    return dict(zip(names, (str(person), begins, ends, f"{person}-{start}"), strict=True))


def moved(families, *, first=1):
    """This function will publish so many families who went from need to protection and back, a child each."""
    people = range(first, first + families)
    need = [stay(one, 0, 4) for one in people] + [stay(one, 13, 0) for one in people]
    return {"ssd_cin_plans": need, "ssd_cp_plans": [stay(one, 4, 9, child_protection=True) for one in people]}


def test_a_way_that_five_families_went_is_told_of_nobody():
    """D9 (3): families step up and down; no name, day, age or ward is told."""
    found = journeys(make_snapshot(**moved(5)))
    assert [(way.words, way.families) for way in found.ways] == [
        ("child in need, then child protection, then child in need", 5)
    ]
    assert found.ways[0].drawn[0] == (
        "Child in need for 4 months, then child protection for 9 months, then child in need for 6 months so far"
    )
    assert (found.moved, found.up, found.down) == (5, 5, 5)


def test_a_way_that_four_families_went_is_not_shown():
    found = journeys(make_snapshot(**moved(4)))
    assert (found.ways, found.moved, found.up) == ([], 0, 0)


def test_brothers_and_sisters_are_one_family():
    family = [{"fami_table_id": str(n), "fami_family_id": str(n // 2), "fami_person_id": str(n)} for n in range(2, 12)]
    assert journeys(make_snapshot(**moved(10, first=2), ssd_family=family)).moved == 5


def test_who_never_moved_has_no_journey():
    rows = {"ssd_cin_plans": [stay(one, 0, 4) for one in range(1, 9)], "ssd_cp_plans": []}
    assert journeys(make_snapshot(**rows)).moved == 0


def test_the_evidence_is_a_draft_paper_with_figures_and_how_they_are_counted():
    """D9 (2): each measure with its definition; what can't be measured says why."""
    rows = moved(5)
    rows["ssd_cp_plans"] += [stay(one, 6, 0, child_protection=True) for one in range(50, 60)]
    make_snapshot(**rows)
    topic = make.make_topic()
    paper = make_evidence(topic, parts=["child_in_need", "child_protection"], submitted_to="Panel", **make.told())
    words = [block.text for block in paper.blocks.order_by("position")]
    assert "Children in need" in words
    assert "Early help" not in words
    assert any(text.startswith("**How it is counted (CP06).** How many children need a plan") for text in words)
    assert any("cannot be measured" in text for text in words)
    assert any("Child in need for 4 months" in text for text in words)
    assert paper.blocks.filter(figure__measure_code="CP06").exists()
    topic.refresh_from_db()
    assert topic.paper == paper
    with pytest.raises(UnableToReview, match="evidence already"):
        make_evidence(topic, parts=["early_help"], submitted_to="Panel", **make.told())


def test_without_a_snapshot_there_is_no_evidence():
    with pytest.raises(UnableToReview, match="snapshot"):
        make_evidence(make.make_topic(), parts=["early_help"], submitted_to="Panel", **make.told())


def test_a_recommendation_shows_what_its_measure_said_then_and_says_now():
    """C5 (3), D9 (4): counted from the snapshot, and judged by which way is better."""
    rows = [
        *assessments(in_time=6, late=6, month=6, team="A"),
        *assessments(in_time=18, late=6, month=7, team="B"),
    ]
    make_snapshot(ssd_cin_assessments=rows)
    one = make.make_recommendation(made_on=date(2021, 6, 20))
    effect = effect_of(one, by=make_user("head_of_service"))
    assert (effect.then_month, effect.then) == ("June 2021", "50%")
    assert (effect.now_month, effect.now, effect.verdict) == ("July 2021", "75%", "That is better.")


def test_small_numbers_are_not_told_to_a_councillor():
    make_snapshot(ssd_cin_assessments=assessments(in_time=2, late=1))
    effect = effect_of(make.make_recommendation(), by=make_user("councillor"))
    assert effect.problem == "There is nothing to count yet, or too little to show."


def test_a_measure_that_the_snapshot_does_not_hold_says_so():
    make_snapshot(ssd_cin_assessments=[])
    assert "CT01" in effect_of(make.make_recommendation(measure_code="CT01"), by=make_user("director")).problem


@pytest.mark.parametrize("changes, sentence", [
    ({"measure_code": "XX99"}, "Choose the measure"), ({"text": " "}, "what is recommended"),
    ({"owner": ""}, "who answers"), ({"made_on": date(2021, 8, 17)}, "today or was made before"),
    ({"source": "gossip"}, "where it comes from"),
])  # fmt: skip
def test_a_recommendation_is_whole(changes, sentence):
    with pytest.raises(UnableToReview, match=sentence):
        make.make_recommendation(**changes)


def test_it_is_closed_once_with_what_changed():
    one = make.make_recommendation()
    with pytest.raises(UnableToReview, match="what changed"):
        close_recommendation(one, closed_how=" ", **make.told())
    close_recommendation(one, closed_how="Auditors find it in nine of ten plans.", **make.told())
    with pytest.raises(UnableToReview, match="closed already"):
        close_recommendation(one, closed_how="Again.", **make.told())


def test_a_finished_topic_is_not_changed():
    topic = make.make_topic()
    finish_topic(topic, conclusion="Help comes late.", **make.told())
    with pytest.raises(UnableToReview, match="finished"):
        finish_topic(topic, conclusion="Again.", **make.told())


def test_who_does_not_write_papers_recommends_nothing():
    with pytest.raises(NotAllowed):
        make.make_recommendation(by=make_user("councillor"))
