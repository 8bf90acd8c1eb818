"""A paper that would give a small number away beside those before it is not published, and says what and where."""

from datetime import date

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


def told(snapshot, days):
    figure = take_figure(measure_code="AS01", snapshot=snapshot, start=days[0], end=days[1], by=None, at=AT)
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
    with django_assert_max_num_queries(2):
        findings(draft)
