"""The reference page of measures is written from the measures."""

from lineofsight.measures import MEASURES
from lineofsight.measures.reference import measures_markdown


def test_every_measure_is_on_the_page_with_its_definition():
    page = measures_markdown()
    for measure in MEASURES.values():
        assert f"### {measure.code}: {measure.title}\n\n{measure.question}\n" in page
        assert f"- Definition: `{measure.definition_digest}`" in page
        assert measure.sql in page


def test_the_page_says_where_each_column_comes_from():
    assert "| met | cina_assessment_child_seen (CINA004A) |" in measures_markdown()


def test_england_is_given_where_it_is_known():
    page = measures_markdown()
    assert "- England, 2021/22: 21.5\n" in page
    assert page.count("- England, ") == 13
    assert "- England, 2021/22: 650270\n" in page
