"""A snapshot big enough for the pages: two teams, three wards and sixteen months of assessments."""

import csv
import json
import re
from datetime import date, timedelta
from html import unescape
from io import BytesIO, StringIO

import pytest
from openpyxl import load_workbook

from tests.factories.snapshots import make_snapshot, teams

WARDS = {"W1": "Alderbrook", "W2": "Cinder Hill", "W3": "Staithe"}
FIRST_NAMED = {"N": "Assessment North", "S": "Assessment South"}


def text_of(response) -> str:
    """This function will return the words of a page, without its mark-up."""
    assert response.status_code == 200
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", response.content.decode())).split())


def read(response, form: str) -> dict[str, list[dict]]:
    """This function will return a file's tables by name, whatever its form."""
    assert response.status_code == 200
    assert f".{form}" in response["Content-Disposition"]
    if form == "json":
        return json.loads(response.content)["tables"]
    if form == "csv":
        tables: dict[str, list[dict]] = {}
        for line in csv.DictReader(StringIO(response.content.decode())):
            tables.setdefault(line["table"], []).append(line)
        return tables
    book = load_workbook(BytesIO(response.content))
    rows = {page.title: [[cell.value for cell in row] for row in page.iter_rows()] for page in book.worksheets[1:]}
    return {
        name: [dict(zip((t.lower().replace(" ", "_") for t in head), line, strict=True)) for line in body]
        for name, (head, *body) in rows.items()
    }


def assessment(number: int, *, on: date, in_time: bool, team: str) -> dict:
    """This function will return one assessment of one child, authorised on a day, in time or late."""
    return {
        "cina_assessment_id": f"A{number}",
        "cina_person_id": str(number),
        "cina_assessment_start_date": on - timedelta(days=20 if in_time else 120),
        "cina_assessment_auth_date": on,
        "cina_assessment_team": team,
    }


def many(months: int = 16, *, each: int = 40) -> list[dict]:
    """This function will return `each` assessments a month up to July 2021, of which every eighth was late."""
    rows, first = [], date(2021, 7, 5)
    for back in range(months):
        month = first.month - 1 - back
        on = date(first.year + month // 12, month % 12 + 1, 5)
        for number in range(each):
            team = "N" if number % 2 else "S"
            rows.append(assessment(len(rows) + 1, on=on, in_time=number % 8 != 0, team=team))
    return rows


def homes(rows: list[dict]) -> dict[str, list[dict]]:
    """This function will return a home for each child, in one of the wards by turns."""
    keys = sorted(WARDS)
    addresses = [
        {
            "addr_table_id": f"H{row['cina_person_id']}",
            "addr_person_id": row["cina_person_id"],
            "addr_address_type": "Home",
            "addr_address_start_date": date(2015, 1, 1),
        }
        for row in rows
    ]
    placed = [
        {"addr_table_id": a["addr_table_id"], "ward_code": keys[n % 3], "ward_name": WARDS[keys[n % 3]]}
        for n, a in enumerate(addresses)
    ]
    return {"ssd_address": addresses, "local_address_wards": placed}


@pytest.fixture
def snapshot(db):
    """Sixteen months of assessments by two teams in three wards."""
    rows = many()
    return make_snapshot(ssd_cin_assessments=rows, ssd_department=teams(**FIRST_NAMED), **homes(rows))
