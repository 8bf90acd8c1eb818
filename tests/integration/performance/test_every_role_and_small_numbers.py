"""Every role asks for the same wards: who may open records sees them whole, everybody else rounded or not at all."""

import json

import pytest

from lineofsight.access.permissions import Permission
from lineofsight.access.roles import ROLES
from tests.factories.snapshots import make_snapshot, teams
from tests.integration.performance.conftest import FIRST_NAMED, homes, many

pytestmark = pytest.mark.django_db
WARDS = "/performance/measures/AS01/figures.json?from=2021-04-01&to=2022-03-31&by=ward"
OPENS = {Permission.RECORD_READ, Permission.MEASURES_RECORDS}


@pytest.fixture
def wards(db):
    rows = many(1)
    make_snapshot(ssd_cin_assessments=rows, ssd_department=teams(**FIRST_NAMED), **homes(rows))


@pytest.mark.parametrize("role", ROLES)
def test_wards_by_role(sign_in, wards, role):
    response = sign_in(role).get(WARDS)
    permissions = ROLES[role].permissions
    if Permission.MEASURES_READ not in permissions:
        assert response.status_code == 403
        return
    rows = json.loads(response.content)["rows"]
    assert len(rows) > 1
    if permissions & OPENS:
        assert not any(row["is_hidden"] for row in rows)
        assert any(row["records"] % 5 for row in rows)
    else:
        assert any(row["is_hidden"] for row in rows)
        assert all(row["records"] is None or row["records"] % 5 == 0 for row in rows)
