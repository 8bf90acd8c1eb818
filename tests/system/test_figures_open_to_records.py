"""Stories of those who count: a snapshot, a measure, a figure, and the records it counts."""

import re

import pytest

from tests.system.kit.visitor import PHONE

pytestmark = [pytest.mark.system, pytest.mark.xdist_group("browser-2")]


def opens_the_measure(reader):
    """Find the assessments' timeliness among the measures."""
    reader.go_to("Performance").follow("All measures", within="main")
    return reader.follow("Assessments completed within 45 working days", exact=True, within="main")


def test_an_analyst_publishes_a_snapshot_that_the_measures_then_use(person):
    analyst = person("analyst").go_to("Performance").follow("Snapshots", within="main")
    analyst.press("Publish a snapshot").press("Publish", exact=True).sees("was published.")
    slug = analyst.heading

    opens_the_measure(analyst).sees(f"in snapshot {slug}")


def test_a_manager_follows_a_figure_to_its_records_and_to_the_child(person):
    manager = opens_the_measure(person("team-manager"))
    value = manager.page.locator("main p.govuk-heading-xl").inner_text()
    assert re.fullmatch(r"\d+(.\d)?%", value)

    manager.press("Keep this figure to cite").sees(value)
    manager.follow("Open the records it counts")
    shown = int(manager.heading.split()[0])
    assert manager.page.locator("main tbody tr").count() == min(shown, 50)

    manager.enter(manager.page.locator("main tbody a").first).sees("What is due")


def test_a_figure_worked_out_again_is_the_same(person, run):
    analyst = opens_the_measure(person("analyst")).press("Keep this figure to cite")
    figure = analyst.page.locator("main .govuk-caption-l").inner_text().removeprefix("Figure ")

    analyst.press("Work it out again").sees("The same")
    verified = run("verify", figure)

    assert verified.returncode == 0, verified.stderr
    assert "same" in verified.stdout.lower()


def test_an_analyst_sees_records_but_not_the_children_behind_them(person):
    analyst = opens_the_measure(person("analyst")).follow(re.compile("^Open the .* counts$"))
    assert analyst.page.locator("main tbody tr").count() > 0
    assert analyst.page.locator("main tbody a[href*='/people/']").count() == 0
    analyst.open("/people/search/", status=403).sees("does not let you search for people")


def test_a_councillor_sees_figures_with_small_numbers_hidden_and_no_records(person):
    councillor = opens_the_measure(person("councillor"))
    councillor.sees("Small numbers are held back")
    assert councillor.page.get_by_role("link", name=re.compile("record")).count() == 0

    address = councillor.page.url.split("?")[0]
    councillor.open(f"{address}records/", status=403)
    councillor.open("/people/search/", status=403).sees("does not let you search for people")


def test_an_analyst_reads_how_a_snapshot_was_judged(person, run):
    analyst = person("analyst").go_to("Performance").follow("Snapshots", within="main")
    slug = analyst.enter(analyst.page.locator("main tbody th a").first).heading
    analyst.enter(analyst.page.locator("main a[href$='/judged/']").first)
    analyst.sees("How it was judged", "What every table was asked", f"lineofsight ssd check {slug}")

    said = run("ssd", "check", slug)
    told = analyst.page.locator("main .govuk-inset-text").inner_text()
    assert told.rstrip(".") in said.stdout, said.stdout + said.stderr
    person("councillor").open(f"/performance/snapshots/{slug}/judged/", status=403)


def test_a_director_reads_a_measure_by_month_and_ward_on_a_phone(person):
    director = person("director", size=PHONE).open("/performance/measures/AS01/?time=month&group=ward")
    director.sees("By a time and a group together", "Ashenfold")
