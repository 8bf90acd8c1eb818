"""A paper that would give a small number away beside those before it is not published, and says what and where."""

from datetime import date, timedelta

import pytest

from lineofsight.papers.findings import findings
from lineofsight.papers.operations.blocks import figure_block
from lineofsight.papers.operations.publishing import UnableToPublish, publish
from lineofsight.snapshots.operations import take_figure
from tests.factories.access import make_user
from tests.factories.papers import AT, JULY, make_draft, make_published
from tests.factories.snapshots import assessments, make_snapshot

pytestmark = pytest.mark.django_db

JUNE = (date(2021, 6, 1), date(2021, 6, 30))
BOTH = (JUNE[0], JULY[1])


@pytest.fixture
def snapshot():
    """June has 22 assessments, of which 17 were in time, and July three."""
    return make_snapshot(
        ssd_cin_assessments=[*assessments(in_time=17, late=5, month=6), *assessments(in_time=3, late=0, month=7)]
    )


def told(snapshot, days, *, code="AS01"):
    figure = take_figure(measure_code=code, snapshot=snapshot, start=days[0], end=days[1], by=None, at=AT)
    return figure_block(figure, presentation="sentence", caption="Assessments in time")


def test_one_month_and_then_both_leave_the_other(snapshot):
    make_published(told(snapshot, JUNE), title="The report of June")
    draft = make_draft(told(snapshot, BOTH), title="The report of July")
    with pytest.raises(UnableToPublish) as refusal:
        publish(draft, by=make_user("director"), at=AT)
    said = str(refusal.value)
    assert "Beside “The report of June”, this gives away that there are fewer than 5 records" in said
    assert "1 July 2021 to 31 July 2021" in said


def test_a_paper_is_told_of_what_it_gives_away_by_itself(snapshot):
    draft = make_draft(told(snapshot, JUNE), told(snapshot, BOTH))
    assert any("This paper by itself gives away" in finding.problem for finding in findings(draft))


def test_the_same_figure_may_be_published_again(snapshot):
    make_published(told(snapshot, JUNE))
    publish(make_draft(told(snapshot, JUNE), title="Again"), by=make_user("director"), at=AT)


def test_what_was_given_away_before_stops_no_paper_that_adds_nothing(snapshot):
    earlier = make_draft(told(snapshot, JUNE), told(snapshot, BOTH), title="Published without care")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("lineofsight.papers.findings.given_away", lambda paper, blocks: [])
        publish(earlier, by=make_user("director"), at=AT)
    assert not findings(make_draft(told(snapshot, JUNE), title="The next one"))


def test_a_draft_that_was_never_published_gives_nothing_away(snapshot):
    make_draft(told(snapshot, JUNE))
    assert not findings(make_draft(told(snapshot, BOTH), title="Alone"))


def test_it_is_found_with_few_queries(snapshot, django_assert_max_num_queries):
    make_published(told(snapshot, JUNE))
    draft = make_draft(told(snapshot, BOTH))
    with django_assert_max_num_queries(3):  # the earlier papers' figures, this one's, and which snapshot pages show
        findings(draft)


def test_another_measure_of_the_same_records_is_read_with_it():
    """Of three assessments there is no start: AS03 counts them all and AS01 does not."""
    rows = [*assessments(in_time=17, late=5, month=6), *assessments(in_time=3, late=0, month=6, team="T2")]
    for place, row in enumerate(rows):
        row["cina_assessment_child_seen"] = "Y" if place < 20 else "N"
    for row in rows[-3:]:
        row["cina_assessment_start_date"] = None
    snapshot = make_snapshot(ssd_cin_assessments=rows)
    make_published(told(snapshot, JUNE), title="In time")
    [found] = findings(make_draft(told(snapshot, JUNE, code="AS03"), title="Seen"))
    assert "fewer than 5 records in Children seen during assessment and not in Assessments completed" in found.problem
    assert "Beside “In time”" in found.problem


def took(days, *, on, number):
    rows = assessments(in_time=number, late=0, month=on.month)
    for row in rows:
        row["cina_assessment_start_date"], row["cina_assessment_auth_date"] = on - timedelta(days=days), on
        row["cina_assessment_id"] += f"-{on}"
    return rows


def test_the_page_of_a_measure_is_read_beside_a_paper():
    """The page tells the quarter to June, and the paper goes on for a day: another median, of as many when rounded."""
    rows = [*took(30, on=date(2021, 6, 10), number=10), *took(40, on=date(2021, 6, 20), number=10)]
    rows += [*took(60, on=date(2021, 7, 1), number=2), *took(20, on=date(2021, 7, 20), number=20)]
    snapshot = make_snapshot(ssd_cin_assessments=rows)
    draft = make_draft(told(snapshot, (date(2021, 4, 1), date(2021, 7, 1)), code="AS06"), title="To the first of July")
    [found] = findings(draft)
    assert "Beside the measure’s own page, this gives away that there are fewer than 5 records" in found.problem
    assert "1 July 2021" in found.problem
    assert not findings(make_draft(told(snapshot, (date(2021, 4, 1), date(2021, 6, 30)), code="AS06"), title="To June"))


def test_the_same_days_of_two_snapshots_a_few_days_apart():
    """Between the two papers a late one came: 20 rounds to the same, but another median says that something came."""
    rows = [*took(30, on=date(2021, 6, 10), number=10), *took(40, on=date(2021, 6, 20), number=10)]
    first = make_snapshot(ssd_cin_assessments=rows)
    make_published(told(first, JUNE, code="AS06"), title="The first")
    later = make_snapshot(
        as_at=first.as_at + timedelta(days=3), ssd_cin_assessments=[*rows, *took(60, on=JUNE[1], number=2)]
    )
    problems = [each.problem for each in findings(make_draft(told(later, JUNE, code="AS06"), title="The second"))]
    assert problems
    assert all("Beside “The first”" in each and "recorded between two snapshots" in each for each in problems)
