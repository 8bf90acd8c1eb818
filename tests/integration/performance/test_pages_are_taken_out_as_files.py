"""What a page of performance shows is given as Excel, CSV or JSON: held back by role as on the page, and audited."""

import json
from io import BytesIO

import pytest
from openpyxl import load_workbook

from lineofsight.access.audit import Action
from lineofsight.access.models import AuditEntry
from lineofsight.oversight.performance.exporting.sheets import Sheet, Workings
from tests.factories.snapshots import make_snapshot, teams
from tests.integration.performance.conftest import FIRST_NAMED, homes, many, read

pytestmark = pytest.mark.django_db
MEASURE = "/performance/measures/AS01/page."
INDEX = "/performance/overview."


@pytest.mark.parametrize("form", ["csv", "json", "xlsx"])
def test_a_measures_page_is_a_file_of_every_form(sign_in, snapshot, form):
    tables = read(sign_in("director").get(f"{MEASURE}{form}"), form)
    assert {"Figure", "Months", "By team", "By ward"} <= set(tables)
    assert [int(row["records"]) for row in tables["Figure"]] == [40]
    assert float(tables["Figure"][0]["value"]) == 87.5
    assert sum(int(row["records"]) for row in tables["By ward"]) == 40
    assert len(tables["Months"]) == 24


def test_a_file_says_what_it_is_and_from_where(sign_in, snapshot):
    about = json.loads(sign_in("director").get(f"{MEASURE}json").content)["about"]
    assert about["Measure"] == "AS01: Assessments completed within 45 working days"
    assert about["Snapshot"] == snapshot.slug
    assert len(about["Definition digest"]) == 64
    assert about["In words"].startswith("88 of every 100 assessments")


@pytest.mark.parametrize(
    "role, exact", [("director", True), ("analyst", True), ("board_member", False), ("councillor", False)]
)
def test_small_numbers_are_held_back_by_role(sign_in, db, role, exact):
    """One month is all there is of the financial year, which is what a councillor sees groups of."""
    rows = many(1)
    make_snapshot(ssd_cin_assessments=rows, ssd_department=teams(**FIRST_NAMED), **homes(rows))
    tables = read(sign_in(role).get(f"{MEASURE}json"), "json")
    met = {row["group"]: (row["records"], row["met"], row["held_back"]) for row in tables["By ward"]}
    assert any(each[2] for each in met.values()) is not exact
    assert all(each[:2] == (None, None) for each in met.values() if each[2])


@pytest.mark.parametrize("form", ["csv", "json", "xlsx"])
def test_the_index_is_a_file_of_every_form(sign_in, snapshot, form):
    lines = {row["measure"]: row for row in read(sign_in("councillor").get(f"{INDEX}{form}"), form)["Measures"]}
    assert lines["AS01"]["title"] == "Assessments completed within 45 working days"
    assert lines["FD01"]["value"] in ("", None)
    assert len(lines["AS01"]["definition"]) == 64


@pytest.mark.parametrize("address, subject", [(f"{MEASURE}csv", "AS01"), (f"{INDEX}xlsx", "all")])
def test_taking_out_is_audited_as_an_export(sign_in, snapshot, address, subject):
    sign_in("councillor").get(address)
    entry = AuditEntry.objects.order_by("sequence").last()
    assert (entry.action, entry.subject) == (Action.EXPORT, f"performance.measure:{subject}")


@pytest.mark.parametrize("address", [f"{MEASURE}pdf", f"{INDEX}pdf", "/performance/measures/ZZ9/page.csv"])
def test_what_is_not_there_is_not_found(sign_in, snapshot, address):
    assert sign_in("director").get(address).status_code == 404


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_a_name_is_never_read_as_a_formula(form):
    sheet = Sheet(name="By ward", rows=[{"group": '=HYPERLINK("x")', "records": -3}])
    written = Workings(name="x", about={}, sheets=[sheet], marks={}).written(form)
    if form == "csv":
        assert "'=HYPERLINK" in written.decode()
        assert ",-3" in written.decode()
    else:
        assert load_workbook(BytesIO(written))["By ward"]["A2"].value == '\'=HYPERLINK("x")'


def test_files_ask_few_questions(sign_in, snapshot, django_assert_max_num_queries):
    client = sign_in("director")
    for address in (f"{MEASURE}csv", f"{INDEX}csv"):
        with django_assert_max_num_queries(15):
            client.get(address)
