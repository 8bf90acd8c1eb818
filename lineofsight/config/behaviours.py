"""What the product does for help and protection, part by part, with the tests that prove each: a reference page."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from lineofsight.config.environment import PROJECT

LIST = Path(__file__).with_name("behaviours.txt")
TESTS = PROJECT / "tests"
LABEL = re.compile(r"\b([A-F]\d{1,2})((?:(?:,| and| to)? ?\(\d\))+)")
IN_NAME = re.compile(r"test_([a-f]\d{1,2})_(\d)_")
ABOUT = """\
Each line is something the product does, and a test names it: `C3 (2)` in its docstring, or `test_c3_2_...`. A test of
the structure fails where a line has none, and where a test names a line that there is not."""


@dataclass(frozen=True)
class Behaviour:
    """One part of a row of what is done, such as F8 (1)."""

    row: str
    part: int
    words: str

    @property
    def label(self) -> str:
        """How tests name it: "F8 (1)"."""
        return f"{self.row} ({self.part})"


@dataclass(frozen=True)
class Row:
    """One row: what it is about, under which heading, and its parts."""

    code: str
    title: str
    heading: str
    parts: tuple[Behaviour, ...]


@cache
def rows() -> tuple[Row, ...]:
    """This function will return every row, in the order of the list."""
    heading, found = "", []
    for block in re.split(r"\n(?=\S)", LIST.read_text().strip()):
        first, *parts = block.split("\n")
        code, title = first.split(" ", 1)
        if not parts:
            heading = title
            continue
        told = (Behaviour(code, number, part.strip()) for number, part in enumerate(parts, start=1))
        found.append(Row(code, title, heading, tuple(told)))
    return tuple(found)


def labels_in(words: str) -> Iterator[str]:
    """This function will return each label that a text names: "E5 (2) (3)" are two, "C10 (1) to (4)" four."""
    for row, numbers in LABEL.findall(words):
        told = [int(one) for one in re.findall(r"\d", numbers)]
        for number in range(told[0], told[-1] + 1) if " to " in numbers else told:
            yield f"{row} ({number})"


@cache
def files_by_label() -> dict[str, list[str]]:
    """This function will return the files of tests by the labels that their test functions name."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in sorted(TESTS.rglob("test_*.py")):
        named = {label for function in _tests_of(path) for label in _labels_of(function)}
        for label in named:
            found[label].append(path.relative_to(PROJECT).as_posix())
    return dict(found)


def _tests_of(path: Path) -> Iterator[ast.FunctionDef]:
    nodes = ast.walk(ast.parse(path.read_text()))
    return (node for node in nodes if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"))


def _labels_of(function: ast.FunctionDef) -> Iterator[str]:
    yield from labels_in(ast.get_docstring(function) or "")
    if told := IN_NAME.match(function.name):
        yield f"{told[1].upper()} ({told[2]})"


def behaviours_markdown() -> str:
    """This function will return the page: every row with its parts, each with the tests that name it."""
    heading, lines = "", ["# Help and protection: what is done, and what proves it", "", ABOUT, ""]
    for row in rows():
        if row.heading != heading:
            heading = row.heading
            lines += [f"## {heading}", ""]
        lines += [f"### {row.code} {row.title}", "", "| part | what is done | tests |", "|---|---|---|"]
        lines += [f"| {one.label} | {one.words} | {_links(one)} |" for one in row.parts]
        lines.append("")
    return "\n".join(lines)


def _links(one: Behaviour) -> str:
    files = files_by_label().get(one.label, [])
    return "<br>".join(f"[{Path(name).stem.removeprefix('test_')}](../../{name})" for name in files)
