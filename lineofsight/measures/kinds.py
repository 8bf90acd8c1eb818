"""The kinds of measure: which columns each returns, and how a figure is derived from its records."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Kind:
    """One way of counting.

    `columns` are those a measure of the kind must return beside record_id and person_id. `judged` is the column that
    must never be empty for a counted record. `unit` is what the figure's value is in.
    """

    name: str
    about: str
    columns: tuple[str, ...]
    unit: str
    judged: str = ""

    @property
    def is_stock(self) -> bool:
        """Say whether the kind counts what is open at a moment, and not what happened in a period."""
        return "starts_on" in self.columns

    @property
    def is_ratio(self) -> bool:
        """Say whether the figure is one sum divided by another: so many children for each worker."""
        return self.name == "ratio"

    @property
    def is_rate(self) -> bool:
        """Say whether the figure is how many records there are for each 10,000 of what `per` says."""
        return self.name == "stock_rate"

    @property
    def is_total(self) -> bool:
        """Say whether the figure is the sum of the records' values, such as money."""
        return self.name == "total"

    @property
    def is_duration(self) -> bool:
        """Say whether the figure is the median of the records' values."""
        return self.judged == "value" and not self.is_ratio and not self.is_total

    @property
    def is_proportion(self) -> bool:
        """Say whether the figure is a percentage of the records."""
        return self.judged == "met"


KEYS = ("record_id", "person_id")
EXTRAS = ("team_id", "worker_id")

_ALL = (
    Kind("flow", "How many records fall in the period.", ("on_date",), "records"),
    Kind("proportion", "The percentage of the period's records that met it.", ("on_date", "met"), "%", "met"),
    Kind("stock", "How many records are open at the end of the period.", ("starts_on", "ends_on"), "records"),
    Kind(
        "stock_proportion",
        "The percentage of the records open at the end of the period that meet it on that day.",
        ("starts_on", "ends_on", "met"),
        "%",
        "met",
    ),
    Kind(
        "stock_category",
        "How many of the records open at the end of the period are of each kind.",
        ("starts_on", "ends_on", "category"),
        "records",
        "category",
    ),
    Kind(
        "stock_rate",
        "How many records are open at the end of the period, for each 10,000 children who live here (per).",
        ("starts_on", "ends_on", "per"),
        "per 10,000",
        "per",
    ),
    Kind("duration", "The median of the period's values, with the mean.", ("on_date", "value"), "days", "value"),
    Kind(
        "ratio",
        "The sum of the period's values, divided by the sum of what they are shared among (per).",
        ("on_date", "value", "per"),
        "",
        "value",
    ),
    Kind("total", "The sum of the period's values.", ("on_date", "value"), "", "value"),
    Kind(
        "category", "How many of the period's records are of each kind.", ("on_date", "category"), "records", "category"
    ),
)

KINDS: Mapping[str, Kind] = {kind.name: kind for kind in _ALL}
