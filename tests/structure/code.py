"""The project's own source, for tests of its habits."""

import ast
from functools import cache
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
PACKAGE = PROJECT / "lineofsight"


@cache
def modules() -> dict[str, ast.Module]:
    """This function will return every module of the product but migrations, parsed, by its path from the project."""
    paths = sorted(p for p in PACKAGE.rglob("*.py") if "migrations" not in p.parts and "node_modules" not in p.parts)
    return {str(p.relative_to(PROJECT)): ast.parse(p.read_text()) for p in paths}


def functions(tree: ast.Module) -> list[tuple[str, ast.FunctionDef]]:
    """This function will return the module's functions and its classes' methods with their dotted names."""
    found = [(n.name, n) for n in tree.body if isinstance(n, ast.FunctionDef)]
    for cls in (n for n in tree.body if isinstance(n, ast.ClassDef)):
        found += [(f"{cls.name}.{n.name}", n) for n in cls.body if isinstance(n, ast.FunctionDef)]
    return found


def public_top_level(tree: ast.Module) -> list[ast.FunctionDef | ast.ClassDef]:
    """This function will return the module's public functions and classes."""
    return [n for n in tree.body if isinstance(n, ast.FunctionDef | ast.ClassDef) and not n.name.startswith("_")]
