"""The markup of a paper's text knows four things; everything else is printed as it was typed."""

import pytest

from lineofsight.papers import markup


def as_html(text: str) -> str:
    return "|".join(markup.html(paragraph) for paragraph in markup.paragraphs(text))


@pytest.mark.parametrize(
    "typed, html",
    [
        ("plain words", "plain words"),
        ("**bold** and *italic*", "<strong>bold</strong> and <em>italic</em>"),
        ("**bold with *italic* in it**", "<strong>bold with <em>italic</em> in it</strong>"),
        ("one\n\ntwo", "one|two"),
        ("one\ntwo", "one two"),
        ("[board](https://example.org/?b=1&c=2)", '<a class="govuk-link" href="https://example.org/?b=1&amp;c=2">board</a>'),
        ("[write](mailto:board@example.org)", '<a class="govuk-link" href="mailto:board@example.org">write</a>'),
        (r"\*not italic\*", "*not italic*"),
    ],
)  # fmt: skip
def test_what_the_markup_knows(typed, html):
    assert as_html(typed) == html


@pytest.mark.parametrize(
    "typed",
    [
        "# not a heading",
        "- not a list",
        "1. not a list",
        "`not code`",
        "$x^2$ #panic() @ref // comment",
        "=head /* c */ ~ _under_line",
        "{{ 7 * 7 }} {% raw %}",
        "![not a picture",
    ],
)
def test_everything_else_stays_as_it_was_typed(typed):
    [paragraph] = markup.paragraphs(typed)
    assert paragraph == [{"is": "text", "text": typed}]


@pytest.mark.parametrize(
    "typed, html",
    [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ('<img src=x onerror="alert(1)">', "&lt;img src=x onerror=&#34;alert(1)&#34;&gt;"),
        ("&lt;b&gt; &copy;", "&amp;lt;b&amp;gt; &amp;copy;"),
        ("[x](javascript:alert(1))", "[x](javascript:alert(1))"),
        ("[x](JAVASCRIPT:alert(1))", "[x](JAVASCRIPT:alert(1))"),
        ("[x](data:text/html,hello)", "[x](data:text/html,hello)"),
        ("[x](//elsewhere.example)", "[x](//elsewhere.example)"),
        ("[x](/relative)", "[x](/relative)"),
    ],
)
def test_nothing_typed_becomes_html_or_a_script(typed, html):
    assert as_html(typed) == html


def test_a_quotation_mark_in_an_address_cannot_end_it():
    [[link]] = markup.paragraphs('[x](https://example.org/"onclick="alert(1))')[:1]
    assert '"onclick' not in markup.html([link]).removeprefix('<a class="govuk-link" href="')


def test_a_list_has_an_item_a_line_and_no_empty_ones():
    assert [markup.plain(item) for item in markup.items("one\n\n  two **bold**  \n")] == ["one", "two bold"]


def test_what_is_visible_includes_where_links_lead():
    [paragraph] = markup.paragraphs("See **[the plan](https://example.org/TBC)**.")
    assert markup.visible(paragraph) == "See the plan. https://example.org/TBC"
