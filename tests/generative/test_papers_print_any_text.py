"""Whatever anybody types is shown as text: the page's HTML says it back, and the PDF is made or says why not."""

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from lineofsight.papers import markup
from lineofsight.papers.pdf import UnableToPrint, pdf
from lineofsight.papers.placeholders import placeholders
from tests.unit.papers.said import DIGEST, paper

AWKWARD = st.text(alphabet=st.sampled_from("ab <>&\"'*_[]()#$@\\/`~=-{}%\n:.htps"), max_size=60)
PRINTABLE = st.text(alphabet=st.characters(categories=["L", "M", "N", "P", "S", "Zs"]), max_size=40)
ALLOWED = {"div", "strong", "em", "a"}


@given(typed=st.one_of(AWKWARD, PRINTABLE))
def test_the_page_has_no_element_but_those_the_markup_makes(typed):
    for nodes in markup.paragraphs(typed):
        shown = html.fragment_fromstring(str(markup.html(nodes)), create_parent="div")
        assert {element.tag for element in shown.iter()} <= ALLOWED
        assert shown.text_content() == markup.plain(nodes)
        for link in shown.iter("a"):
            assert link.get("href").split(":")[0].lower() in markup.LINKS


@given(typed=PRINTABLE)
@settings(deadline=None, max_examples=60)
def test_the_pdf_is_made_or_says_what_it_lacks(typed):
    pieces = [{"kind": "text", "paragraphs": markup.paragraphs(f"x {typed}")}]
    lacking = lacking_in(paper(*pieces))
    assert not lacking or lacking[0] in markup.plain(markup.paragraphs(f"x {typed}")[0])


def lacking_in(said) -> str:
    """This function will make the PDF, and return what its fonts lack, or nothing."""
    try:
        assert pdf(said, digest=DIGEST).startswith(b"%PDF-")
    except UnableToPrint as problem:
        return problem.text or "nothing is named"
    return ""


@given(before=st.text(max_size=80), after=st.text(max_size=80))
def test_a_placeholder_is_found_wherever_it_stands(before, after):
    found = [each.words for each in placeholders(f"{before} £X {after}")]
    assert any(words.startswith("£X") for words in found)
