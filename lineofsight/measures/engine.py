"""The engine that counts unless another is asked for (lineofsight.measures.engines has them all)."""

from lineofsight.measures.engines.duckdb import DuckDB
from lineofsight.measures.question import CannotMeasure

__all__ = ["CannotMeasure", "DuckDB"]
