"""Whoever examines pages for the stories leaves out what was examined, and nothing else."""

import pytest

from tests.system.kit.accessibility import Examiner

pytestmark = [pytest.mark.system, pytest.mark.xdist_group("browser-2")]
PAGE = """<html lang="en"><head><title>People</title><style>li { line-height: 2 } .pale { color: #eee }</style></head>
<body><main><h1>People</h1><ul><li><a href="/1/">Ada Quillfeather</a></li>%s</ul></main></body></html>"""
SAME_AGAIN = '<li><a href="/2/">Bea Thimblewick</a></li>'


@pytest.fixture
def examined(browser):
    """Examine pages one after the other, each with another row: examined(row, row) returns what is wrong with each."""
    page, examiner = browser.new_page(), Examiner()

    def _examined(*rows: str) -> list[list[str]]:
        found = []
        for row in rows:
            page.set_content(PAGE % row)
            found.append(examiner.faults(page))
        return found

    yield _examined
    page.close()


def test_a_page_of_the_same_make_is_examined_once(examined, monkeypatch):
    assert examined("") == [[]]
    monkeypatch.setattr("tests.system.kit.accessibility.AXE", "throw new Error('examined again')")
    assert examined("", "") == [[], []]


def test_one_row_is_not_yet_several_and_after_that_their_number_does_not_count(examined, monkeypatch):
    assert examined("", SAME_AGAIN) == [[], []]
    monkeypatch.setattr("tests.system.kit.accessibility.AXE", "throw new Error('examined again')")
    assert examined(SAME_AGAIN * 2, SAME_AGAIN * 9) == [[], []]


@pytest.mark.parametrize(
    "row, fault",
    [
        ('<li><a href="/2/" class="pale">Bea Thimblewick</a></li>', "color-contrast"),
        ('<li><a href="/2/"></a></li>', "link-name"),
        ('<li><a href="/2/" role="wheel">Bea Thimblewick</a></li>', "aria-roles"),
        ('<li style="line-height: 1"><a href="/2/">Bea</a></li>' * 2, "target-size"),
        ("<p>Bea Thimblewick</p>", "list"),
        ('<li id="one">Bea</li><li id="one">Bea</li>', "two have the id one"),
        ('<li><label for="lost">Bea</label></li>', "nothing has the id lost"),
    ],
)
def test_a_fault_on_a_page_like_one_that_was_whole_is_found(examined, row, fault):
    whole, again, faulty, faulty_again = examined(SAME_AGAIN, SAME_AGAIN, SAME_AGAIN + row, SAME_AGAIN + row)
    assert (whole, again) == ([], [])
    assert any(one.startswith(fault) for one in faulty)
    assert faulty_again == faulty
