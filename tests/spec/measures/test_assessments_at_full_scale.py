"""C11 (1): the made-up authority at full size, counted by AS01's own SQL: 76% in September 2020, 95% in July 2021."""

from datetime import date

import numpy as np
import pytest

from lineofsight.demo.simulation import trends
from lineofsight.demo.simulation.journeys import simulate
from lineofsight.measures.engine import DuckDB
from tests.spec.table import whole_month, write

A_MONTH = trends.ASSESSED_A_MONTH  # as `lineofsight load-demo` makes them
AS_AT = date(2022, 9, 30)


@pytest.fixture(scope="module", params=[2019, 1, 7], ids="seed {}".format)
def years(request, tmp_path_factory):
    """Five and a half years of assessments in a folder of a snapshot: a row for each child, whatever the seed."""
    folder = tmp_path_factory.mktemp("full")
    journeys = simulate(rng=np.random.default_rng(request.param), assessments_a_month=A_MONTH)
    finished = [one for one in journeys if one.assessment and one.assessment.authorised_on <= AS_AT]
    rows = [
        {
            "cina_assessment_id": f"{one.number}-{child}", "cina_person_id": f"{one.number}-{child}",
            "cina_assessment_start_date": one.assessment.started_on,
            "cina_assessment_auth_date": one.assessment.authorised_on,
        }
        for one in finished
        for child in range(one.size)
    ]  # fmt: skip
    write(folder, {"ssd_cin_assessments": rows})
    return folder


@pytest.mark.parametrize("month, percent", [("2020-09", 76), ("2021-07", 95)])
def test_the_share_in_time_is_what_was_told(years, month, percent):
    """C11 (1)"""
    with DuckDB(years) as engine:
        found = engine.figure("AS01", *whole_month(month), as_at=AS_AT).total
    assert found.records > 80
    assert round(100 * found.met / found.records) == percent
