"""One page of a long list, from any sequence or queryset, and the links to the others."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from lineofsight.web.numbers import number_in


@dataclass(frozen=True)
class Page:
    """One page of a list. Pages and positions count from 1."""

    items: list
    number: int
    total: int
    per_page: int

    @classmethod
    def of(cls, items: Sequence | Any, *, number: str | int | None = 1, per_page: int = 25) -> "Page":
        """This function will return the page asked for; a number that is missing or out of range gives the nearest.

        `items` is a sequence, or a queryset (counted with one query, read with another).
        """
        total = items.count() if hasattr(items, "order_by") else len(items)
        pages = max(1, -(-total // per_page))
        asked = number_in(number) or 1
        chosen = min(max(asked, 1), pages)
        start = (chosen - 1) * per_page
        return cls(list(items[start : start + per_page]), chosen, total, per_page)

    @property
    def pages(self) -> int:
        """This function will return how many pages there are: at least one."""
        return max(1, -(-self.total // self.per_page))

    @property
    def first(self) -> int:
        """This function will return the position in the whole list of the first item shown; 0 when there are none."""
        return (self.number - 1) * self.per_page + 1 if self.total else 0

    @property
    def last(self) -> int:
        """This function will return the position in the whole list of the last item shown."""
        return min(self.number * self.per_page, self.total)

    def numbers(self) -> list[int | None]:
        """This function will return the page numbers to link to, with None where some are left out."""
        near = {1, self.pages, self.number - 1, self.number, self.number + 1}
        shown = sorted(number for number in near if 1 <= number <= self.pages)
        found: list[int | None] = []
        for number in shown:
            missed = number - (found[-1] or 0) - 1 if found else 0
            if missed:
                found.append(number - 1 if missed == 1 else None)
            found.append(number)
        return found
