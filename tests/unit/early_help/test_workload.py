"""B9: caseloads are weighed by intensity, places are told over time, and staff needed is plain arithmetic."""

from datetime import date
from decimal import Decimal

import pytest

from lineofsight.record.caseload_bands import Band
from lineofsight.record.models import Position
from lineofsight.service.early_help.operations.leading import set_intensity
from lineofsight.service.early_help.queries.workload import forecast, workload
from tests.factories.access import make_user
from tests.factories.early_help import MET, make_episode, practitioner, told

BAND = Band("early_help", 12, 20, date(2021, 9, 1))


@pytest.mark.django_db
def test_b9_1_an_intensive_child_counts_twice():
    episode = make_episode(siblings=1)
    post = practitioner(episode)
    set_intensity(episode, intensity="intensive", by=make_user("early_help_manager"), at=told()["at"])
    found = workload(by=make_user("early_help_manager"), on=MET)
    [row] = [one for one in found.rows if one.post.pk == post.pk]
    assert (row.counts["intensive"], row.weight) == (1, Decimal(2))
    assert row.whole == Decimal(2) / post.fte


@pytest.mark.django_db
def test_b9_2_a_place_that_nobody_holds_is_vacant_and_told_when_it_was_new():
    post = practitioner(make_episode())
    Position.objects.create(team=post.team, kind="practitioner", fte=Decimal("0.5"), started_on=date(2021, 7, 1))
    Position.objects.create(team=post.team, kind="practitioner", started_on=date(2021, 10, 1))
    found = workload(by=make_user("head_of_service"), on=MET)
    assert found.vacant == Decimal("0.5")
    assert [(one.on, one.what) for one in found.places][:2] == [
        (date(2021, 10, 1), "Early help practitioner: new place"),
        (date(2021, 7, 1), "Early help practitioner: new place"),
    ]


@pytest.mark.parametrize(
    "weights, opened, closed, expected",
    [
        ([Decimal(1)] * 40, 12, 0, [(40, "2.0"), (46, "2.3"), (52, "2.6"), (64, "3.2")]),
        ([Decimal(2)] * 40, 6, 6, [(40, "4.0"), (40, "4.0"), (40, "4.0"), (40, "4.0")]),
        ([Decimal(1)] * 6, 0, 12, [(6, "0.3"), (0, "0.0"), (0, "0.0"), (0, "0.0")]),
        ([], 0, 0, [(0, "0.0")] * 4),
    ],
)
def test_b9_3_the_forecast_goes_on_as_the_last_six_months_did(weights, opened, closed, expected):
    found = forecast(weights, opened=opened, closed=closed, band=BAND)
    assert [(one.children, str(one.needed)) for one in found] == expected
    assert forecast(weights, opened=opened, closed=closed, band=None) == []
