"""The habits that DEVELOPERS.md promises, held to."""

import ast

import pytest

from tests.structure.code import PACKAGE, PROJECT, functions, modules, public_top_level

LONGEST_FILE = 400
LONGEST_FUNCTION = 50
CLOCK_READS = {"now", "today", "localdate", "localtime", "utcnow"}
MAY_READ_THE_CLOCK = ("/views/", "/views.py", "/commands/", "/middleware.py", "/bench/", "/gate.py", "web/clock.py",
                      "web/asking.py")  # fmt: skip
AMERICAN = ("color_", "_color", "authoriz", "organiz", "behavior", "summariz", "normaliz", "anonymiz", "recogniz")
NOT_OURS = ("stack", "node_modules")


@pytest.mark.parametrize("path", modules())
def test_a_module_says_what_it_is_for(path):
    assert ast.get_docstring(modules()[path]), f"{path} has no docstring"


@pytest.mark.parametrize("path", modules())
def test_public_functions_and_classes_are_explained(path):
    bare = [n.name for n in public_top_level(modules()[path]) if not ast.get_docstring(n)]
    assert not bare, f"{path}: say what these will do: {', '.join(bare)}"


@pytest.mark.parametrize("path", modules())
def test_files_and_functions_stay_short(path):
    lines = (PROJECT / path).read_text().count("\n")
    assert lines <= LONGEST_FILE, f"{path} has {lines} lines: split it"
    long = [name for name, f in functions(modules()[path]) if f.end_lineno - f.lineno + 1 > LONGEST_FUNCTION]
    assert not long, f"{path}: split {', '.join(long)}"


@pytest.mark.parametrize("path", [p for p in modules() if not any(part in f"/{p}" for part in MAY_READ_THE_CLOCK)])
def test_only_views_and_commands_read_the_clock(path):
    calls = [n for n in ast.walk(modules()[path]) if isinstance(n, ast.Call) and isinstance(n.func, ast.Attribute)]
    reads = [f"line {n.lineno}" for n in calls if n.func.attr in CLOCK_READS and not n.args and not n.keywords]
    assert not reads, f"{path} reads the clock on {', '.join(reads)}: take on= or at= instead"


@pytest.mark.parametrize("path", [p for p in modules() if "/operations" in p])
def test_operations_name_what_they_are_given(path):
    public = [n for n in public_top_level(modules()[path]) if isinstance(n, ast.FunctionDef)]
    loose = [f.name for f in public if len(f.args.args) > 1]
    assert not loose, f"{path}: more than one argument without a name in {', '.join(loose)}"


@pytest.mark.parametrize("path", modules())
def test_names_are_spelt_as_in_britain(path):
    names = {n.id for n in ast.walk(modules()[path]) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
    names |= {n.name for n in ast.walk(modules()[path]) if isinstance(n, ast.FunctionDef | ast.ClassDef)}
    wrong = [name for name in names if any(word in name.lower() for word in AMERICAN)]
    assert not wrong, f"{path}: {', '.join(wrong)}"


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
