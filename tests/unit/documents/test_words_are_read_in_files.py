"""What a PDF or Word file says is read as words, whoever wrote it; of what is hostile or broken, what can be read."""

import zlib

import pikepdf
import pytest

from lineofsight.documents.reading import office, pages
from lineofsight.documents.reading.glyphs import text_of
from lineofsight.documents.reading.pages import pdf_words
from tests.factories.files import drawn, typeset, word_file

MOST = 10_000


def read(content: bytes, *, most: int = MOST) -> str:
    return pdf_words(content, most=most)


def test_a_typeset_page_is_read_with_its_ligatures_accents_and_lines():
    words = read(typeset("= Health report\nA fluffy, efficient offer: Zoë's café.\n\nA second paragraph."))
    assert words.split("\n") == ["Health report", "A fluffy, efficient offer: Zoë’s café.", "A second paragraph."]


@pytest.mark.parametrize(
    "content, words",
    [
        ("BT /F1 12 Tf 72 700 Td (A birthmark) Tj ET", "A birthmark"),
        ("BT /F1 12 Tf 72 700 Td [(birth) -20 (mark)] TJ ET", "birthmark"),
        ("BT /F1 12 Tf 72 700 Td [(two) -600 (words)] TJ ET", "two words"),
        ("BT /F1 12 Tf 72 700 Td (one) Tj 0 -14 Td (two) Tj ET", "one\ntwo"),
        ("BT /F1 12 Tf 14 TL 72 700 Td (one) Tj T* (two) Tj (three) ' ET", "one\ntwo\nthree"),
        ("BT /F1 12 Tf 1 0 0 1 72 700 Tm (bro) Tj 1 0 0 1 90 700 Tm (ken) Tj ET", "broken"),
        ("BT /F1 12 Tf 1 0 0 1 72 700 Tm (one) Tj 1 0 0 1 200 700 Tm (two) Tj ET", "one two"),
        ("q 2 0 0 2 0 0 cm BT /F1 12 Tf 72 300 Td (large) Tj ET Q BT /F1 9 Tf 72 20 Td (small) Tj ET", "large\nsmall"),
        ("BT /F1 12 Tf 72 700 Td (it\\222s na\\357ve) Tj ET", "it’s naïve"),
        ("BT /F1 12 Tf Tj 72 Td (kept) Tj /None 12 Tf (and kept) Tj ET", "keptand kept"),
        ("BT /F1 12 Tf 72 700 Td (whole) Tj (unfinished", "whole"),
        ("", ""),
    ],
)
def test_pieces_are_words_where_they_stand_close(content, words):
    assert read(drawn(content)) == words


def test_a_font_that_names_its_own_glyphs_is_read():
    names = [pikepdf.Name(f"/{name}") for name in ("E", "eacute", "fi", "one", "uni00E9", "g123")]
    content = drawn("BT /F1 12 Tf 72 700 Td (abcdef) Tj ET", encoding=[97, *names])
    assert read(content) == "Eéfi1é"


@pytest.mark.parametrize(
    "name, text",
    [
        ("A", "A"),
        ("comma", ","),
        ("seven", "7"),
        ("Ograve", "Ò"),
        ("a.alt", "a"),
        ("uniXYZW", ""),
        ("zcat", ""),
        ("", ""),
    ],
)
def test_a_glyphs_name_stands_for_a_letter_or_nothing(name, text):
    assert text_of(name) == text


def test_what_a_page_draws_elsewhere_is_read_and_one_that_draws_itself_ends():
    content = drawn("/Inner Do", Inner="BT /F1 12 Tf 72 700 Td (inside) Tj ET /Inner Do")
    assert read(content).split("\n") == ["inside"] * pages.DEEPEST


def test_a_scan_says_nothing_and_a_broken_file_is_refused():
    assert read(drawn("q 100 0 0 100 0 0 cm Q")) == ""
    with pytest.raises(pikepdf.PdfError):
        read(b"%PDF-1.7 and nothing else")


def test_pages_are_read_in_order_until_there_is_enough():
    content = drawn(*(f"BT /F1 12 Tf 72 700 Td (page {n}) Tj ET" for n in range(5)))
    assert read(content) == "page 0\npage 1\npage 2\npage 3\npage 4"
    assert read(content, most=8) == "page 0\np"


def test_a_file_that_unpacks_to_a_thousand_times_its_size_is_read_in_part():
    left = pages.Left(most=1_000)
    made = pikepdf.new()
    bomb = made.make_stream(b"")
    bomb.write(zlib.compress(b"0" * 5_000_000), filter=pikepdf.Name.FlateDecode)
    assert len(left.unpacked(bomb)) == 1_000
    assert left.is_used_up


def test_a_page_that_draws_many_that_draw_many_stops_at_what_may_be_unpacked():
    many = "/A Do " * 60
    content = drawn(many, A="BT /F1 12 Tf 72 700 Td (x) Tj ET " + many)
    assert 1 <= pdf_words(content, most=MOST, unpack=40_000).count("x") <= 40_000 / pages.AT_LEAST


def test_word_is_read_paragraph_by_paragraph_with_what_is_in_its_notes():
    content = word_file("A birth|mark on the left", "Seen by the nurse", footnotes="As told by Gran", header1="School")
    words = office.office_words(content, parts=office.WORD, most=MOST)
    assert words.split("\n") == ["A birthmark on the left", "Seen by the nurse", "As told by Gran", "School"]


def test_a_word_file_is_read_no_further_than_may_be_unpacked(monkeypatch):
    monkeypatch.setattr(office, "MOST_UNPACKED", 300)
    assert office.office_words(word_file("x" * 1_000), parts=office.WORD, most=MOST) == ""


def test_a_word_file_that_names_another_file_does_not_read_it(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("hidden words")
    named = f'<!DOCTYPE d [<!ENTITY e SYSTEM "{secret.as_uri()}">]><d><p><t>seen &e;</t></p></d>'
    words = office.office_words(word_file(document=named), parts=office.WORD, most=MOST)
    assert "hidden" not in words
