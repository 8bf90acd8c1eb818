"""The reference pages hold every declaration, in Markdown that can be read."""

from lineofsight.statute.clocks import CLOCKS
from lineofsight.statute.reference import clocks_markdown, pathway_markdown
from lineofsight.statute.steps import STEPS


def test_the_clocks_page_has_one_row_a_clock():
    rows = [line for line in clocks_markdown().splitlines() if line.startswith("| `")]
    assert sorted(row.split("`")[1] for row in rows) == sorted(CLOCKS)
    assert len(rows) == len(CLOCKS)
    assert {row.count(" | ") for row in rows} == {6}


def test_each_domain_has_one_heading():
    headings = [line for line in clocks_markdown().splitlines() if line.startswith("## ")]
    assert len(headings) == len(set(headings)) == len({c.domain for c in CLOCKS.values()}) + 1


def test_the_clocks_page_tells_what_is_unusual():
    page = clocks_markdown()
    for words in (
        "26 weeks, the first day counted",
        "3 working days, counted back",
        "every week, then every 6 weeks once the first review has been held",
        "From 24 April 2020 to 24 September 2020: 24 weeks.",
        "Local default.",
    ):
        assert words in page


def test_the_pathway_draws_every_step_and_arrow():
    page = pathway_markdown()
    assert "```mermaid\nflowchart TD" in page
    for step in STEPS.values():
        assert f'{step.key}["{step.name}"]' in page
        assert f"## {step.name}\n" in page
        for outcome in step.outcomes:
            assert outcome.label in page
    assert '    contact -->|"New referral"| referral' in page
    assert '    single_assessment -->|"Child in need plan or Short breaks"| child_in_need_plan' in page
