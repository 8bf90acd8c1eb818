"""Annex A workbooks such as other systems make: answers in mixed styles, dates in mixed ways, formulas."""

from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import Workbook

HEADINGS = {
    1: ["Child Unique ID", "Gender", "Ethnicity", "Date of Birth", "Age", "Date of Contact", "Contact Source"],
    2: ["Child Unique ID", "Gender", "Ethnicity", "Date of Birth", "Age", "Assessment start date",
        "Assessment completion date", "Organisation completing assessment"],
    3: ["Child Unique ID", "Gender", "Ethnicity", "Date of Birth", "Age", "Date of Referral", "Referral Source",
        "Referral NFA?", "Number of Referrals in Last 12 Months", "Allocated Team", "Allocated Worker"],
    4: ["Child Unique ID", "Gender", "Ethnicity", "Date of Birth", "Age", "Does the Child have a Disability",
        "Continuous Assessment Start Date", "Child Seen During Continuous Assessment",
        "Continuous Assessment Date of Authorisation",
        "Was the child assessed as requiring LA children's social care support?", "Allocated Team", "Allocated Worker"],
}  # fmt: skip

ROWS: dict[int, list[list[Any]]] = {
    1: [
        [101, "Female", "a) WBRI", date(2015, 1, 25), 6.1, date(2020, 9, 16), "q) 6: Police"],
        ["102", "b) Female", "k) APKN", None, 8.9, "17/09/2020", "2A"],
        [103.0, "a) Male", "s) NOBT", "2009-08-02", 11.6, 44092, "School"],
    ],
    2: [[201, "a) Male", "WBRI", date(2009, 3, 5), 12, date(2020, 9, 16), date(2020, 9, 30), "Alder Academy"]],
    3: [
        [101, "b) Female", "a) WBRI", date(2015, 1, 25), 5, date(2020, 9, 16), "e) 2A: Schools", "No", 0,
         "Duty\xa0Team", "Ash\xa0Rowan"],
        [301, "a) Male", "r) OOTH", date(2018, 5, 13), 2, date(2020, 9, 20), "q) 6: Police", "a) Yes", 2,
         "Duty Team", "#N/A"],
    ],
    4: [
        [101, "b) Female", "a) WBRI", date(2015, 1, 25), 5, "b) No", date(2020, 9, 18), "Yes", date(2020, 11, 2),
         "a) Yes", "Assessment One", "Elm Birch"],
        [301, "a) Male", "r) OOTH", date(2018, 5, 13), 2, "b) No", date(2020, 9, 21), "b) No", date(2021, 1, 15),
         "Updated", "Assessment One", "Elm Birch"],
        [302, "a) Male", "r) OOTH", date(2018, 5, 13), 2, "c) Unknown", date(2020, 12, 21), "-", None, None, "", None],
    ],
}  # fmt: skip


def make_workbook(
    path: Path, *, rows: dict[int, list[list[Any]]] | None = None, headings: dict[int, list[str]] | None = None
) -> Path:
    """This function will write a workbook with these rows by list (the usual ones if not given) and return its path."""
    book = Workbook()
    book.remove(book.active)
    for number, listed in (ROWS if rows is None else rows).items():
        sheet = book.create_sheet(f"List {number}" if number % 2 else f"List_{number}")
        sheet.append((headings or HEADINGS)[number])
        for row in listed:
            sheet.append(row)
    book.save(path)
    return path
