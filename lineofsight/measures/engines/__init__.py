"""The engines that count measures over a snapshot: each gives the same answers, on a machine of another kind."""

from pathlib import Path

from lineofsight.measures.engines.sql import EngineMissing, SqlEngine

ENGINES = ("duckdb", "postgresql", "spark")


def opened(folder: Path | str, *, engine: str = "duckdb", database: str = "") -> SqlEngine:
    """Return a snapshot opened for counting by the engine of this name; `database` says where PostgreSQL is.

    Raises EngineMissing, with what to install or to set.
    """
    if engine == "postgresql":
        from lineofsight.measures.engines.postgresql import PostgreSQL  # each is loaded only where it is asked for

        if not database.startswith("postgres"):
            raise EngineMissing(
                "There is no PostgreSQL to count with. Set LINEOFSIGHT_MEASURES_DATABASE to its postgresql:// address."
            )
        return PostgreSQL(folder, database=database)
    if engine == "spark":
        from lineofsight.measures.engines.spark import Spark

        return Spark(folder)
    if engine != "duckdb":
        raise EngineMissing(f"There is no engine {engine}. The engines are {', '.join(ENGINES)}.")
    from lineofsight.measures.engines.duckdb import DuckDB

    return DuckDB(folder)


__all__ = ["ENGINES", "EngineMissing", "SqlEngine", "opened"]
