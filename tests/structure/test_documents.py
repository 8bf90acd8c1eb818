"""What the documents promise is there: settings, decisions, reference pages, the two commands."""

import re

import pytest

from lineofsight.config.reference import stale_pages
from tests.structure.code import PACKAGE, PROJECT

SETTINGS = sorted(
    set(re.findall(r'(?:text|switch|words)\(\s*"([A-Z_]+)"', (PACKAGE / "config" / "settings.py").read_text()))
)
DECISIONS = sorted((PROJECT / "docs" / "adr").glob("[0-9]*.md"))


@pytest.mark.parametrize("name", SETTINGS)
def test_every_setting_is_documented(name):
    assert f"LINEOFSIGHT_{name}" in (PROJECT / "docs" / "how-to" / "configure.md").read_text()


def test_reference_pages_are_current():
    assert stale_pages() == []


def test_decisions_are_numbered_once_and_without_gaps():
    numbers = [int(path.name[:4]) for path in DECISIONS]
    assert numbers == list(range(1, len(numbers) + 1))


@pytest.mark.parametrize("path", DECISIONS, ids=lambda p: p.name)
def test_a_decision_says_how_we_will_notice(path):
    text = path.read_text()
    assert "## Context" in text
    assert "## Decision" in text
    assert "## How we'll notice if this is broken" in text


def test_the_readme_has_the_two_commands():
    readme = (PROJECT / "README.md").read_text()
    assert "make demo" in readme
    assert "make test" in readme


def test_links_between_documents_lead_somewhere():
    broken = []
    for page in [*PROJECT.glob("*.md"), *(PROJECT / "docs").rglob("*.md")]:
        for target in re.findall(r"\]\((?!https?:|mailto:|#)([^)#]+)", page.read_text()):
            if not (page.parent / target).exists():
                broken.append(f"{page.name} -> {target}")
    assert broken == []


def test_a_word_is_told_once_and_found_by_the_alphabet():
    rows = [line for line in (PROJECT / "GLOSSARY.md").read_text().splitlines() if line.startswith("| ")][1:]
    words = [row.split("|")[1].strip().lower() for row in rows]
    assert len(words) > 100
    assert words == sorted(set(words)), "Put each word of GLOSSARY.md once, in the order of the alphabet"
