"""No test waits for a fixed time: it is too long on most days and too short on a busy one."""

import ast
from collections.abc import Iterator

from tests.structure.code import PROJECT

# A server is killed at a moment nobody chose: that wait is what is tested.
MAY_WAIT = {"tests/integration/server/test_a_killed_server_loses_nothing.py": "time.sleep(MOMENTS.uniform(0, 1.2))"}
WAITS = {"sleep", "wait_for_timeout"}


def waits(tree: ast.AST, *, is_asking: bool = False) -> Iterator[ast.Call]:
    """This function will give each wait of a fixed length: one between two looks of a loop that waits is none."""
    if isinstance(tree, ast.Call) and getattr(tree.func, "attr", getattr(tree.func, "id", "")) in WAITS:
        name = getattr(tree.func, "attr", "")
        if name == "wait_for_timeout" or not is_asking:
            yield tree
    for inner in ast.iter_child_nodes(tree):
        yield from waits(inner, is_asking=is_asking or isinstance(tree, ast.While))


def test_nothing_waits_for_a_fixed_time():
    found = {
        str(path.relative_to(PROJECT)): [ast.unparse(call) for call in waits(ast.parse(path.read_text()))]
        for path in sorted((PROJECT / "tests").rglob("*.py"))
    }
    fixed = {path: [call for call in calls if call != MAY_WAIT.get(path)] for path, calls in found.items()}
    assert {path: calls for path, calls in fixed.items() if calls} == {}, "Wait for what must come, not for a time."
    assert [path for path, call in MAY_WAIT.items() if call not in found.get(path, [])] == []


def test_a_wait_would_be_found():
    fixed = "def visit(page):\n    page.wait_for_timeout(500)\n    time.sleep(1)\n    sleep(2)"
    looked = "while not is_there():\n    time.sleep(0.1)"
    assert len(list(waits(ast.parse(fixed)))) == 3
    assert list(waits(ast.parse(looked))) == []
