"""A5: a version of the threshold is set from its day; decisions name theirs, and old versions stay readable."""

from datetime import date

import pytest

from lineofsight.service.front_door.models import ContactDecision
from lineofsight.service.front_door.operations.deciding import UnableToDecide, decide_contact
from lineofsight.service.front_door.operations.thresholds import UnableToSetThreshold, set_threshold
from lineofsight.service.front_door.queries.threshold_pages import starting_words
from lineofsight.service.front_door.thresholds import threshold_in_force, threshold_named
from tests.factories.service import decision, later, ready_contact

pytestmark = pytest.mark.django_db


@pytest.fixture
def manager(make_user):
    return make_user("team_manager")


def decide(contact, *, by, hours: float = 2, **changes):
    at = later(hours)
    return decide_contact(contact, decision=decision(**changes), by=by, on=at.date(), at=at)


def new_version(head, **changes):
    shown = {key: words.splitlines() for key, words in starting_words(on=later().date()).items()}
    shown[("4", "outside")] = ["Used to carry drugs"]
    told = {"name": "2021", "from_on": date(2021, 7, 14), "reason": "Agreed by partners.", "shown": shown}
    return set_threshold(**{**told, **changes}, on=later().date(), by=head, at=later())


def test_a5_a_decision_names_the_version_in_force_and_old_ones_stay_readable(make_user, manager):
    """A5 (1), A5 (2)"""
    new_version(make_user("head_of_service"))
    before, after = ready_contact(), ready_contact(received_at=later(days=1))
    decide(before, by=manager, hours=3)
    with pytest.raises(UnableToDecide, match="does not hold 4-MISSING"):
        decide(after, by=manager, hours=26, indicators=("4-MISSING",))
    decide(after, by=manager, hours=26)
    assert [d.threshold_version for d in ContactDecision.objects.order_by("pk")] == ["2019", "2021"]
    assert threshold_named("2019").indicators()["4-MISSING"]
    assert threshold_in_force(on=date(2021, 7, 13)).version == "2019"


def test_a5_what_stands_word_by_word_keeps_its_code(make_user):
    new_version(make_user("head_of_service"))
    codes = set(threshold_in_force(on=date(2021, 7, 14)).indicators())
    assert "4-NEGLECT" in codes
    assert "4-EXPLOIT" not in codes


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": " "},
        {"name": "2019"},
        {"reason": ""},
        {"from_on": date(2021, 7, 13)},
        {"shown": {("4", "child"): ["x"]}},
    ],
)
def test_a5_what_a_new_version_refuses(make_user, wrong):
    with pytest.raises(UnableToSetThreshold):
        new_version(make_user("head_of_service"), **wrong)
