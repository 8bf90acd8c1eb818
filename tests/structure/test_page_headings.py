"""Every page has one title, and all titles are of one size."""

import re

import pytest

from tests.structure.code import PACKAGE

TITLE = re.compile(r"<h1\b([^>]*)>")
# A page of its own, with its own style: it is opened from a file on a day without systems.
ON_ITS_OWN = {"packs/jinja2/packs/children.html"}

PAGES = {
    str(path.relative_to(PACKAGE)): TITLE.findall(path.read_text())
    for path in sorted(PACKAGE.rglob("jinja2/**/*.html"))
    if TITLE.search(path.read_text())
}


def test_there_are_pages_to_look_at():
    assert len(PAGES) > 150
    assert PAGES.keys() >= ON_ITS_OWN


@pytest.mark.parametrize("path", sorted(PAGES.keys() - ON_ITS_OWN))
def test_a_title_is_of_the_one_size(path):
    for attributes in PAGES[path]:
        assert re.search(r'class="govuk-heading-l[ "]', attributes), f"{path}: a page's title is govuk-heading-l"


@pytest.mark.parametrize("path", sorted(PAGES))
def test_a_caption_is_of_the_titles_size(path):
    assert "govuk-caption-xl" not in (PACKAGE / path).read_text()


PARTS = {
    str(path.relative_to(PACKAGE)): re.findall(r"<h2\b([^>]*)>", path.read_text())
    for path in sorted(PACKAGE.rglob("jinja2/**/*.html"))
    if "<h2" in path.read_text()
}


@pytest.mark.parametrize("path", sorted(PARTS))
def test_no_part_of_a_page_is_as_large_as_its_title(path):
    for attributes in PARTS[path]:
        assert "govuk-heading-l" not in attributes, f"{path}: a part of a page is govuk-heading-m, or smaller"
