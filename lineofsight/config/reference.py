"""The reference pages in docs/reference, made from the declarations so that they cannot drift from them."""

from collections.abc import Callable
from pathlib import Path

from lineofsight.access.reference import roles_markdown
from lineofsight.config.behaviours import behaviours_markdown
from lineofsight.config.environment import PROJECT
from lineofsight.measures.reference import measures_markdown
from lineofsight.measures.spc.reference import spc_markdown
from lineofsight.retention.schedule import schedule_markdown
from lineofsight.snapshots.derived import DERIVED
from lineofsight.snapshots.gaps import COLUMNS_NOT_HELD, TABLES_NOT_HELD
from lineofsight.snapshots.publication import PUBLICATIONS
from lineofsight.ssd.reference import tables_markdown
from lineofsight.statute.reference import clocks_markdown, pathway_markdown

FOLDER = PROJECT / "docs" / "reference"


def held_tables() -> set[str]:
    """This function will return the names of the tables that some app publishes."""
    return {publication.table.name for publication in (*PUBLICATIONS.values(), *DERIVED.values())}


PAGES: dict[str, Callable[[], str]] = {
    "clocks.md": clocks_markdown,
    "pathway.md": pathway_markdown,
    "measures.md": measures_markdown,
    "spc.md": spc_markdown,
    "ssd-coverage.md": lambda: tables_markdown(held_tables(), {**TABLES_NOT_HELD, **COLUMNS_NOT_HELD}),
    "roles.md": roles_markdown,
    "retention.md": schedule_markdown,
    "behaviours.md": behaviours_markdown,
}


def stale_pages(folder: Path = FOLDER) -> list[str]:
    """This function will return the names of the pages that differ from what the declarations say now."""
    return [
        name
        for name, render in PAGES.items()
        if not (folder / name).is_file() or (folder / name).read_text() != ending_in_one_line(render())
    ]


def write_pages(folder: Path = FOLDER) -> list[str]:
    """This function will write every page that is stale, and return their names."""
    stale = stale_pages(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for name in stale:
        (folder / name).write_text(ending_in_one_line(PAGES[name]()))
    return stale


def ending_in_one_line(text: str) -> str:
    """This function will return the text with exactly one line end at its end."""
    return text.rstrip("\n") + "\n"
