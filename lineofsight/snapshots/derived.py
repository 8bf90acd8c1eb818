"""Tables of a snapshot that are worked out from others published with it, such as month-end counts."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pyarrow as pa

from lineofsight.snapshots.publication import PUBLICATIONS

DERIVED: dict[str, "Derived"] = {}


@dataclass(frozen=True)
class Derived:
    """A table of the dataset, the published tables it is made from, and how.

    `work_out` is given those tables by name, and `as_at`; it returns rows with the table's own columns.
    """

    table: Any
    sources: tuple[str, ...]
    work_out: Callable[..., pa.Table]

    @property
    def held(self) -> list[str]:
        """Every column is held."""
        return list(self.table.columns)

    def made_from(self, published: Mapping[str, pa.Table], *, as_at: date) -> pa.Table:
        """This function will return the table, in the schema that the dataset gives it."""
        given = {name: published[name] for name in self.sources}
        return self.work_out(given, as_at=as_at).cast(self.table.arrow_schema())


def register_derived(derived: Derived) -> None:
    """This function will have the table published after those it is made from. Raises ValueError for a second one."""
    name = derived.table.name
    if name in PUBLICATIONS or DERIVED.get(name, derived) is not derived:
        raise ValueError(f"{name} is published twice: a table has one publication.")
    DERIVED[name] = derived
