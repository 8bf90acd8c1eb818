"""B2 and B15 on screen: the strategy as its board reads it, and at what cost."""

import pytest
from django.urls import reverse
from django.utils.html import escape

from lineofsight.measures import MEASURES
from lineofsight.service.early_help.models import Priority, PriorityProgress, Strategy
from lineofsight.service.early_help.queries.strategies import CODES
from lineofsight.snapshots import answers
from lineofsight.snapshots.operations import publish
from tests.factories.bodies import make_body
from tests.factories.early_help import MET, make_priority
from tests.factories.record import moment

pytestmark = pytest.mark.django_db
MOST_QUERIES = 15


@pytest.mark.parametrize("count", [1, 200])
def test_b2_the_page_costs_the_same_however_many_priorities(count, sign_in, django_assert_max_num_queries):
    one = make_priority()
    Priority.objects.bulk_create(
        Priority(strategy=one.strategy, title=f"T{n}", change="C", owner="O", measures=["EH02"], added_on=one.added_on)
        for n in range(count)
    )
    client = sign_in("head_of_service")
    with django_assert_max_num_queries(MOST_QUERIES):
        page = client.get(reverse("early_help:strategy", kwargs={"strategy_id": one.strategy_id})).content.decode()
    assert page.count("answers for it.") == count + 1


@pytest.mark.parametrize(("role", "times"), [("head_of_service", 1), ("democratic_services", 2)])
def test_b2_its_measures_are_counted_side_by_side_once(
    role, times, sign_in, monkeypatch, django_assert_max_num_queries
):
    one = make_priority()
    publish(as_at=MET, by=None, at=moment(MET))
    counted, opened = [], answers._opened
    monkeypatch.setattr(answers, "_opened", lambda snapshot: counted.append(snapshot) or opened(snapshot))
    client, address = sign_in(role), reverse("early_help:strategy", kwargs={"strategy_id": one.strategy_id})
    with django_assert_max_num_queries(MOST_QUERIES):
        page = client.get(address).content.decode()
    assert all(escape(MEASURES[code].title) in page for code in CODES)
    assert len(counted) == times  # rounded figures ask of the months of the year too
    client.get(address)
    assert len(counted) == times


def test_b2_a_manager_sets_out_a_strategy_and_says_how_it_goes(sign_in):
    board = make_body()
    client = sign_in("early_help_manager")
    said = {"name": "Sooner together", "about": "Help early.", "board": str(board.pk)}
    answer = client.post(reverse("early_help:strategy_new"), said)
    one = Strategy.objects.get()
    assert answer["Location"] == reverse("early_help:strategy", kwargs={"strategy_id": one.pk})
    address = reverse("early_help:priority_new", kwargs={"strategy_id": one.pk})
    told = {"title": "Plans", "change": "More goals reached.", "owner": "The head"}
    assert "Choose at least one measure" in client.post(address, told).content.decode()
    assert client.post(address, {**told, "measures": ["EH02"]}).status_code == 302
    address = reverse("early_help:priority_progress", kwargs={"priority_id": Priority.objects.get().pk})
    assert client.post(address, {"status": "at_risk", "words": "Two posts vacant."}).status_code == 302
    assert PriorityProgress.objects.count() == 1
    page = sign_in("board_member").get(answer["Location"]).content.decode()
    assert "Amber: at risk" in page
    assert "Two posts vacant." in page
    assert "Say how it goes" not in page
