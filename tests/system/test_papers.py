"""Stories of papers: written by an officer, published by a director, read by a councillor, verified by anybody."""

from pathlib import Path

import pytest

pytestmark = [pytest.mark.system, pytest.mark.xdist_group("browser-1")]
BOARD_PAPER = "Front door and assessments: progress to July 2021"


def opens_the_board_paper(reader):
    """Find the board's paper in the list."""
    return reader.go_to("Papers").follow(BOARD_PAPER, within="main")


def downloads(reader, tmp_path) -> Path:
    """Take the paper out as a PDF, as the button does."""
    address = reader.page.get_by_role("button", name="Download as PDF").get_attribute("href")
    answer = reader.context.request.get(address)
    assert answer.ok
    assert answer.headers["content-type"] == "application/pdf"
    file = tmp_path / "paper.pdf"
    file.write_bytes(answer.body())
    return file


def test_a_director_opens_a_figure_of_the_board_paper_and_verifies_its_pdf(person, run, tmp_path):
    director = opens_the_board_paper(person("director"))
    director.follow("Open this figure", within="article")
    director.sees("What it was made from").press("Work it out again").sees("The same")

    file = downloads(opens_the_board_paper(director), tmp_path)
    verified = run("verify", str(file))

    assert file.read_bytes().startswith(b"%PDF-")
    assert verified.returncode == 0, verified.stdout + verified.stderr
    assert "same" in verified.stdout.lower()


def test_a_changed_pdf_is_not_said_to_be_the_same(person, run, tmp_path):
    file = downloads(opens_the_board_paper(person("director")), tmp_path)
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])

    assert run("verify", str(file)).returncode != 0


def test_a_councillor_reads_the_paper_and_no_records(person):
    councillor = opens_the_board_paper(person("councillor"))
    assert councillor.page.locator("a[href*='/records/'], a[href*='/people/']").count() == 0


def test_an_analyst_writes_a_paper_and_a_director_publishes_it(person):
    analyst = person("analyst").open("/papers/").press("Write a paper").press("Begin").is_told("Enter a title")
    analyst.fill("Title", "How quickly we assess").fill("Report of", "Head of Performance")
    analyst.fill("Submitted to", "Children's Improvement Board").fill_date("Date of the meeting", "12", "10", "2022")
    analyst.press("Begin")

    analyst.follow("Heading", exact=True).fill("Heading", "Summary").press("Add to the paper")
    analyst.follow("Text", exact=True).fill("Text", "It cost **£X** to finish more assessments in time.")
    analyst.press("Add to the paper")
    analyst.follow("Figure", exact=True).select("Measure", analyst.page.locator("option[value=AS01]").inner_text())
    analyst.press("Look at it first").sees("This is how it will look").press("Add to the paper", nth=0)
    analyst.sees("1 thing to mend before this can be published")
    draft = analyst.page.url.split("#")[0]

    director = person("director").open("/papers/").follow("How quickly we assess").follow("Publish it")
    director.sees("£X")

    analyst.open(draft).follow("Change block 2").fill("Text", "More assessments are finished in time.").press("Save")
    director.open("/papers/").follow("How quickly we assess").follow("Publish it")
    director.choose("I have read this paper").press("Publish").sees("The paper is published.")
    person("councillor").open("/papers/").follow("How quickly we assess").sees("More assessments are finished in time.")
