"""Make figures and papers for tests. Whatever an operation can make is made by that operation."""

from contextlib import contextmanager
from datetime import UTC, date, datetime
from typing import Any

from django.db import connection
from django.test import TransactionTestCase

from lineofsight.papers import freeze_guard
from lineofsight.papers.models import Paper
from lineofsight.papers.operations.blocks import Content, add_block, figure_block, heading, text
from lineofsight.papers.operations.drafts import create_paper
from lineofsight.papers.operations.publishing import publish
from lineofsight.snapshots.models import Figure, Snapshot
from lineofsight.snapshots.operations import take_figure
from tests.factories.access import make_user
from tests.factories.snapshots import assessments, make_snapshot, teams

AT = datetime(2021, 8, 3, 9, 30, tzinfo=UTC)
JULY = (date(2021, 7, 1), date(2021, 7, 31))
SUMMER = (date(2021, 5, 1), date(2021, 7, 31))


def make_assessment_snapshot() -> Snapshot:
    """This function will publish assessments of May, June and July 2021: 60%, 80% and 95% of them in time, by team."""
    rows = [
        *assessments(in_time=60, late=40, month=5, team="T1"),
        *assessments(in_time=80, late=20, month=6, team="T2"),
        *assessments(in_time=190, late=10, month=7, team="T1"),
        *assessments(in_time=3, late=0, month=7, team="T3"),
    ]
    names = teams(T1="Assessment North", T2="Assessment South", T3="Out of hours")
    return make_snapshot(ssd_cin_assessments=rows, ssd_department=names)


def make_figure(
    code: str = "AS01",
    *,
    days: tuple[date, date] = JULY,
    grouped_by: str | None = None,
    snapshot: Snapshot | None = None,
    by: Any = None,
) -> Figure:
    """This function will take a figure, of July 2021 unless other days are given, from a snapshot of assessments."""
    held = snapshot or Snapshot.objects.first() or make_assessment_snapshot()
    return take_figure(
        measure_code=code, snapshot=held, start=days[0], end=days[1], grouped_by=grouped_by, by=by, at=AT
    )


def make_draft(*contents: Content, slug: str = "", title: str = "Report to the board", by: Any = None) -> Paper:
    """This function will make a draft paper with these blocks, written by `by` or by a new analyst."""
    writer = by or make_user("analyst")
    paper = create_paper(
        title=title,
        report_of="Director of Children’s Services",
        submitted_to="Improvement Board",
        meeting_on=date(2021, 8, 12),
        slug=slug,
        by=writer,
        at=AT,
    )
    for content in contents:
        add_block(paper, content=content, by=writer, at=AT)
    return paper


def usual_blocks() -> list[Content]:
    """This function will return one block of each kind, with a figure shown each way."""
    series = make_figure(days=SUMMER, grouped_by="month")
    return [
        heading("Summary"),
        text("Children wait **less** than they did."),
        figure_block(make_figure(), presentation="sentence"),
        heading("Assessments"),
        figure_block(series, presentation="chart", caption="Assessments in time, by month"),
        heading("By team", level=3),
        figure_block(make_figure(days=SUMMER, grouped_by="team"), presentation="table", caption="By team"),
    ]


def make_published(*contents: Content, slug: str = "", title: str = "Report to the board") -> Paper:
    """This function will publish a paper with these blocks, or with the usual ones."""
    draft = make_draft(*(contents or usual_blocks()), slug=slug, title=title)
    return publish(draft, by=make_user("director"), at=AT)


@contextmanager
def unguarded_papers():
    """This function will take the triggers off published papers for as long as the block lasts."""
    connection.check_constraints()  # PostgreSQL cannot drop a trigger while a foreign key waits to be checked
    freeze_guard.take_off(connection)
    try:
        yield
    finally:
        connection.check_constraints()
        freeze_guard.put_on(connection)


def let_tests_empty_published_papers() -> None:
    """This function will make tests that commit (transactional_db, live_server) able to empty the tables afterwards.

    Call it once, in tests/conftest.py.
    """
    empty = TransactionTestCase._fixture_teardown

    def teardown(case):
        freeze_guard.take_off(connection)
        try:
            empty(case)
        finally:
            freeze_guard.put_on(connection)

    TransactionTestCase._fixture_teardown = teardown


def sample_draft() -> Paper:
    """This function will return the draft that the route test visits, with a heading and a figure: always the same."""
    held = Paper.objects.filter(slug="sample-draft").first()
    return held or make_draft(
        heading("Summary"), figure_block(make_figure(), presentation="table"), slug="sample-draft"
    )
