"""Tables that sort and turn pages on the server, by links, so that they work without JavaScript."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from operator import attrgetter
from typing import Any

from django.http import QueryDict
from markupsafe import Markup

from lineofsight.web import status, words
from lineofsight.web.paging import Page

MISSING = "–"


@dataclass(frozen=True, kw_only=True)
class Column:
    """One column. `cell` takes a row and returns what is shown: text, a number, a date, a time, Markup or None.

    `sort` is the field, or fields, to order by (a queryset's lookups, or attributes), or a function of a row for
    sequences only; without it the column cannot be sorted. `href` takes a row and returns the address its cell links
    to, or nothing. `status` names a group of statuses: then the cell is a code, shown as a tag. `heading` makes the
    cell the header of its row.
    """

    key: str
    label: str
    cell: Callable[[Any], Any]
    sort: str | tuple[str, ...] | Callable[[Any], Any] | None = None
    href: Callable[[Any], str | None] | None = None
    status: str = ""
    number: bool = False
    heading: bool = False


@dataclass(kw_only=True)
class Table:
    """A table of rows (a sequence or a queryset), sorted and paged as the address of the page asks.

    `query` is `request.GET`. `sort` is the key of the column sorted by at first, with a minus for descending; without
    one the rows keep their order. `name` keeps two tables of one page apart. `caption` says what the rows are, and is
    read out; `show_caption=False` hides it from sight. `empty` is said when there are no rows.
    """

    columns: list[Column]
    rows: Any
    caption: str
    query: QueryDict | dict = field(default_factory=dict)
    sort: str = ""
    name: str = ""
    per_page: int = 25
    show_caption: bool = True
    empty: str = "There is nothing to show."

    def __post_init__(self):
        self.by_key = {column.key: column for column in self.columns}
        asked = self.query.get(self.parameter("sort"), "")
        sortable = asked.lstrip("-") in self.by_key and self.by_key[asked.lstrip("-")].sort
        self.sorted_by = asked if sortable else self.sort
        self.page = Page.of(self._sorted(), number=self.query.get(self.parameter("page")), per_page=self.per_page)

    def parameter(self, word: str) -> str:
        """This function will return the name of the query parameter: sort, page, or with the table's name before."""
        return f"{self.name}_{word}" if self.name else word

    def headings(self) -> list[dict]:
        """This function will return each column's label, its order now (aria-sort) and the address that sorts by it."""
        return [self._heading(column) for column in self.columns]

    def _heading(self, column: Column) -> dict:
        """This function will return one column's heading."""
        order = {column.key: "ascending", f"-{column.key}": "descending"}.get(self.sorted_by, "none")
        key = f"-{column.key}" if order == "ascending" else column.key
        href = self.address(sort=key) if column.sort else ""
        return {"label": column.label, "number": column.number, "order": order, "href": href}

    def body(self) -> list[list[dict]]:
        """This function will return the cells of the page's rows, ready to be drawn."""
        return [[_cell(column, row) for column in self.columns] for row in self.page.items]

    def address(self, **changes) -> str:
        """This function will return the query string with a changed sort order (back to page 1) or page."""
        kept = QueryDict(mutable=True)
        for key in self.query:
            values = self.query.getlist(key) if hasattr(self.query, "getlist") else [self.query[key]]
            kept.setlist(key, values)
        kept.pop(self.parameter("page"), None)
        for word, value in changes.items():
            kept[self.parameter(word)] = str(value)
        return f"?{kept.urlencode()}"

    def _sorted(self) -> Any:
        """This function will return the rows in the order asked for."""
        if not self.sorted_by:
            return self.rows
        column = self.by_key[self.sorted_by.lstrip("-")]
        descending = self.sorted_by.startswith("-")
        if hasattr(self.rows, "order_by"):
            return self.rows.order_by(*_lookups(column.sort, descending=descending))
        return _sort_sequence(self.rows, _key(column.sort), descending=descending)


def _lookups(sort: str | tuple[str, ...], *, descending: bool) -> list:
    """This function will return what a queryset orders by: missing values last, and the key to keep order steady."""
    from django.db.models import F  # noqa: PLC0415  (tables of sequences need no database)

    names = (sort,) if isinstance(sort, str) else sort
    ordered = [F(name).desc(nulls_last=True) if descending else F(name).asc(nulls_last=True) for name in names]
    return [*ordered, "pk"]


def _key(sort: str | tuple[str, ...] | Callable) -> Callable[[Any], Any]:
    """This function will return the function that gives a row's sorting value."""
    if callable(sort):
        return sort
    return attrgetter(*((sort,) if isinstance(sort, str) else sort))


def _sort_sequence(rows: Iterable, key: Callable, *, descending: bool) -> list:
    """This function will return the rows in order, those without a value last either way."""
    rows = list(rows)
    present = [row for row in rows if key(row) is not None]
    missing = [row for row in rows if key(row) is None]
    return sorted(present, key=key, reverse=descending) + missing


def _cell(column: Column, row: Any) -> dict:
    """This function will return one cell, ready to be drawn."""
    value = column.cell(row)
    return {
        "text": shown(value),
        "tag": status.of(column.status, value) if column.status and value else None,
        "href": column.href(row) if column.href else "",
        "number": column.number,
        "heading": column.heading,
    }


def shown(value: Any) -> str | Markup:
    """This function will write a value for a cell: dates and times in short, numbers with commas, a dash for none."""
    if value is None or value == "":
        return MISSING
    if isinstance(value, datetime):
        return f"{words.short_day(value)}, {words.clock_time(value)}"
    if isinstance(value, date):
        return words.short_day(value)
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, int):
        return f"{value:,}"
    return value if isinstance(value, Markup) else str(value)
