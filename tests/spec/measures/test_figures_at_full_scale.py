"""The made-up authority at full scale, whatever the seed: its journeys, measured, give the published figures.

What happens is simulated and counted by the measures' own SQL, as `lineofsight published-figures` counts a snapshot's
records; how journeys become records is proved elsewhere. The shares of a lesser authority come as near as its size
allows.
"""

import pytest

from lineofsight.demo.published.comparing import compare
from lineofsight.demo.published.rows import published_figures
from lineofsight.demo.simulation import trends
from lineofsight.measures.engine import DuckDB
from tests.factories.simulated import write_simulated

AS_AT = trends.LAST_DAY
FIGURES = ["N001", "N002", "N005", "N006", "N007", "N016", "N017", "N018", "N027", "N028", "N029", "N030", "N031",
           "N032"]  # fmt: skip
SHARES = {"N001": 76, "N002": 95, "N005": 95, "N016": 40, "N017": 42, "N018": 78}


def measured(folder, *, seed, scale):
    write_simulated(folder, seed=seed, scale=scale)
    wanted = [figure for figure in published_figures() if figure.id in {*FIGURES}]
    with DuckDB(folder) as engine:
        rows = compare(wanted, ask=lambda code, first, last: engine.figure(code, first, last, as_at=AS_AT))
    return {row.figure.id: row for row in rows}


@pytest.fixture(scope="module", params=[2019, 1, 7], ids="seed {}".format)
def whole(request, tmp_path_factory):
    """The whole authority's rows, compared."""
    return measured(tmp_path_factory.mktemp("whole"), seed=request.param, scale=1)


@pytest.fixture(scope="module", params=[2019, 1], ids="seed {}".format)
def third(request, tmp_path_factory):
    """The rows of an authority a third as large, compared."""
    return measured(tmp_path_factory.mktemp("third"), seed=request.param, scale=0.35)


@pytest.mark.parametrize("identity", FIGURES)
def test_the_whole_authority_gives_the_published_figure(whole, identity):
    assert whole[identity].status == "same", whole[identity].why


@pytest.mark.parametrize("identity, percent", SHARES.items())
def test_a_third_of_it_gives_the_shares_as_near_as_whole_children_allow(third, identity, percent):
    assert third[identity].measured == pytest.approx(percent, abs=2.5)


def test_a_third_of_it_has_fewer_plans_and_conferences_too(third):
    assert 5 < third["N006"].measured < 25
    assert 18 < third["N007"].measured < 38
