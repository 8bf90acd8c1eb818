"""Tables sort by links, keep missing values last, and turn pages."""

from datetime import date

import pytest
from django.http import QueryDict
from django.template import engines

from lineofsight.web.paging import Page
from lineofsight.web.tables import Column, Table, shown

ROWS = [
    {"name": "Bo", "due": date(2021, 9, 2)},
    {"name": "Ada", "due": None},
    {"name": "Cass", "due": date(2021, 9, 1)},
]
COLUMNS = [
    Column(key="name", label="Name", cell=lambda r: r["name"], sort=lambda r: r["name"], heading=True),
    Column(key="due", label="Due", cell=lambda r: r["due"], sort=lambda r: r["due"]),
    Column(key="plain", label="Plain", cell=lambda r: "x"),
]


def table(query="", **kwargs) -> Table:
    settings = {"columns": COLUMNS, "rows": ROWS, "caption": "Work", "query": QueryDict(query), **kwargs}
    return Table(**settings)


def names(of: Table) -> list[str]:
    return [row[0]["text"] for row in of.body()]


@pytest.mark.parametrize(
    "query, order",
    [
        ("", ["Bo", "Ada", "Cass"]),
        ("sort=name", ["Ada", "Bo", "Cass"]),
        ("sort=-name", ["Cass", "Bo", "Ada"]),
        ("sort=due", ["Cass", "Bo", "Ada"]),
        ("sort=-due", ["Bo", "Cass", "Ada"]),
        ("sort=plain", ["Bo", "Ada", "Cass"]),
        ("sort=invented", ["Bo", "Ada", "Cass"]),
    ],
)
def test_rows_are_sorted_as_asked_with_missing_values_last(query, order):
    assert names(table(query)) == order


def test_a_heading_says_its_order_and_links_to_the_other():
    headings = {heading["label"]: heading for heading in table("sort=due&page=2&q=ada").headings()}
    assert headings["Due"]["order"] == "ascending"
    assert headings["Due"]["href"] == "?sort=-due&q=ada"
    assert headings["Name"]["order"] == "none"
    assert headings["Plain"]["href"] == ""


def test_two_tables_on_a_page_are_kept_apart():
    both = table("late_sort=-name&sort=name", name="late")
    assert names(both) == ["Cass", "Bo", "Ada"]
    assert both.address(page=2) == "?late_sort=-name&sort=name&late_page=2"


def test_one_page_is_shown():
    paged = table("page=2", per_page=2)
    assert names(paged) == ["Cass"]
    assert (paged.page.first, paged.page.last, paged.page.total) == (3, 3, 3)


@pytest.mark.parametrize("asked, given", [(None, 1), ("", 1), ("0", 1), ("-1", 1), ("x", 1), ("2", 2), ("99", 4)])
def test_the_nearest_page_is_given(asked, given):
    assert Page.of(range(10), number=asked, per_page=3).number == given


def test_an_empty_list_has_one_page():
    page = Page.of([], per_page=3)
    assert (page.pages, page.first, page.last, page.items) == (1, 0, 0, [])


@pytest.mark.parametrize(
    "number, shown_numbers",
    [(1, [1, 2, None, 9]), (4, [1, 2, 3, 4, 5, None, 9]), (5, [1, None, 4, 5, 6, None, 9]), (9, [1, None, 8, 9])],
)
def test_far_pages_are_left_out(number, shown_numbers):
    assert Page.of(range(90), number=number, per_page=10).numbers() == shown_numbers


def test_cells_are_written_for_people():
    assert shown(None) == shown("") == "–"
    assert shown(date(2021, 9, 13)) == "13 Sep 2021"
    assert shown(1204) == "1,204"
    assert shown(True) == "Yes"
    assert shown(0) == "0"


def drawn(of: Table) -> str:
    source = '{% from "web/components/sortable_table.html" import sortable_table %}{{ sortable_table(table) }}'
    return engines["jinja2"].from_string(source).render({"table": of})


def test_the_drawn_table_tells_screen_readers_its_order():
    html = drawn(table("sort=name"))
    assert html.count('aria-sort="ascending"') == 1
    assert html.count('aria-sort="none"') == 1
    assert 'scope="row"' in html


def test_a_table_without_rows_says_so():
    html = drawn(table(rows=[], empty="No work is due."))
    assert "No work is due." in html
    assert "<table" not in html


def test_what_is_in_a_cell_is_escaped():
    assert "<script>" not in drawn(table(rows=[{"name": "<script>", "due": None}]))
