"""The habits that DEVELOPERS.md promises, held to."""

import ast

from tests.structure.code import PACKAGE, PROJECT, functions, modules, public_top_level

LONGEST_FILE = 400
LONGEST_FUNCTION = 50
CLOCK_READS = {"now", "today", "localdate", "localtime", "utcnow"}
MAY_READ_THE_CLOCK = ("/views/", "/views.py", "/commands/", "/middleware.py", "/bench/", "/gate.py", "web/clock.py",
                      "web/asking.py", "drafts/keeping.py")  # fmt: skip
AMERICAN = ("color_", "_color", "authoriz", "organiz", "behavior", "summariz", "normaliz", "anonymiz", "recogniz")
NOT_OURS = ("stack", "node_modules")


def told(faults: dict[str, list[str]]) -> str:
    """Every file with a fault, a line each."""
    return "\n".join(f"{path}: {', '.join(found)}" for path, found in faults.items() if found)


def test_a_module_says_what_it_is_for():
    bare = [path for path, tree in modules().items() if not ast.get_docstring(tree)]
    assert not bare, f"No docstring: {bare}"


def test_public_functions_and_classes_are_explained():
    bare = told(
        {path: [n.name for n in public_top_level(tree) if not ast.get_docstring(n)] for path, tree in modules().items()}
    )
    assert not bare, f"Say what these will do:\n{bare}"


def test_files_stay_short():
    lines = {path: (PROJECT / path).read_text().count("\n") for path in modules()}
    long = told({path: [f"{count} lines"] for path, count in lines.items() if count > LONGEST_FILE})
    assert not long, f"Split these:\n{long}"


def test_functions_stay_short():
    long = told(
        {
            path: [name for name, f in functions(tree) if f.end_lineno - f.lineno + 1 > LONGEST_FUNCTION]
            for path, tree in modules().items()
        }
    )
    assert not long, f"Split these:\n{long}"


def clock_reads(tree: ast.Module) -> list[str]:
    calls = [n for n in ast.walk(tree) if isinstance(n, ast.Call) and isinstance(n.func, ast.Attribute)]
    return [f"line {n.lineno}" for n in calls if n.func.attr in CLOCK_READS and not n.args and not n.keywords]


def test_only_views_and_commands_read_the_clock():
    bound = {p: tree for p, tree in modules().items() if not any(part in f"/{p}" for part in MAY_READ_THE_CLOCK)}
    reads = told({path: clock_reads(tree) for path, tree in bound.items()})
    assert not reads, f"These read the clock: take on= or at= instead.\n{reads}"


def test_operations_name_what_they_are_given():
    loose = told(
        {
            path: [f.name for f in public_top_level(tree) if isinstance(f, ast.FunctionDef) and len(f.args.args) > 1]
            for path, tree in modules().items()
            if "/operations" in path
        }
    )
    assert not loose, f"More than one argument without a name:\n{loose}"


def american(tree: ast.Module) -> list[str]:
    names = {n.id for n in ast.walk(tree) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
    names |= {n.name for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.ClassDef)}
    return [name for name in names if any(word in name.lower() for word in AMERICAN)]


def test_names_are_spelt_as_in_britain():
    wrong = told({path: american(tree) for path, tree in modules().items()})
    assert not wrong, f"Spell these as in Britain:\n{wrong}"


def test_templates_stay_short():
    long = {p.name: n for p in PACKAGE.rglob("jinja2/**/*.html") if (n := p.read_text().count("\n")) > 150}
    assert not long, f"Split these templates: {long}"


def test_templates_have_no_inline_style_or_script():
    faults = [
        p.name
        for p in PACKAGE.rglob("jinja2/**/*.html")
        if " style=" in p.read_text() or "<style" in p.read_text() or " onclick=" in p.read_text()
    ]
    assert not faults, f"The content security policy refuses inline style and script: {faults}"


MAY_NAME_BY_CHANCE = {
    "lineofsight/record/shared.py",
    "lineofsight/documents/store.py",
    "lineofsight/documents/waiting.py",
    "lineofsight/continuity/restoring.py",
}


def test_what_is_written_once_is_named_in_one_place():
    by_chance = {path for path in modules() if "uuid4" in (PROJECT / path).read_text()}
    assert by_chance == MAY_NAME_BY_CHANCE, "Use record.shared.new_group: a made-up authority's come from its seed."
