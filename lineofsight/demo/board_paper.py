"""The board paper of July 2021, written the way an officer would: words and figures, never a typed number."""

from datetime import date, datetime, time
from typing import Any

from django.db import transaction

from lineofsight.access.models import User
from lineofsight.demo.simulation.days import LONDON
from lineofsight.papers.operations.blocks import add_block, figure_block, heading, list_of, text
from lineofsight.papers.operations.drafts import create_paper
from lineofsight.papers.operations.publishing import publish
from lineofsight.snapshots.models import Figure, Snapshot
from lineofsight.snapshots.operations import take_figure

SLUG = "improvement-board-july-2021"
WRITTEN_AT = datetime.combine(date(2021, 8, 3), time(10, 0), LONDON)
PUBLISHED_AT = datetime.combine(date(2021, 8, 4), time(9, 0), LONDON)
START, JULY, END = date(2020, 9, 1), date(2021, 7, 1), date(2021, 7, 31)

SUMMARY = """
This report shows the Improvement Board how the front door and the assessment teams did to the end of July 2021. Every
figure was counted from the records and opens to its definition. Nothing was typed in.
"""
ASSESSMENTS = """
In September 2020 too many assessments took longer than 45 working days. Families waited, and so did help.
Since then managers have looked at every assessment on the tenth day and again midway.
"""
TWO_WAYS = """
The figure above counts from the **start** of an assessment, as the national statistics do. Statutory guidance counts
from the **referral**. Counted that way:
"""
SEEN = """
A finished assessment is only good if somebody met the child.
"""
FRONT_DOOR = """
Contacts should be decided within 24 hours. Where that takes longer the reason is on the record.
"""
REREFERRALS = """
Children who come back within a year tell us where help ended too early. The number is going down slowly from a high
point.
"""
ASKED = """
Note the progress in assessment timeliness.
Ask for a report in October on children who were referred again.
Keep both definitions of timeliness in this report.
"""


@transaction.atomic
def publish_board_paper(*, snapshot: Snapshot) -> None:
    """This function will write and publish the paper from the snapshot's figures, by the roles that do so.

    Raises UnableToPublish, with nothing left behind, where so few children are counted that charts would be empty.
    """
    officer = User.objects.get(username="analyst")
    publisher = User.objects.filter(role="director").order_by("pk").first()
    paper = create_paper(
        title="Front door and assessments: progress to July 2021",
        report_of="Director of Children's Services",
        submitted_to="Children's Improvement Board",
        meeting_on=date(2021, 8, 12),
        slug=SLUG,
        by=officer,
        at=WRITTEN_AT,
    )
    for content in _contents(snapshot, officer):
        add_block(paper, content=content, by=officer, at=WRITTEN_AT)
    publish(paper, by=publisher, at=PUBLISHED_AT)


def _contents(snapshot: Snapshot, officer: Any) -> list[Any]:
    def figure(code: str, start: date, grouped_by: str | None = None) -> Figure:
        return take_figure(
            measure_code=code, snapshot=snapshot, start=start, end=END, grouped_by=grouped_by, by=officer, at=WRITTEN_AT
        )

    return [
        heading("Summary"),
        text(SUMMARY),
        figure_block(figure("AS01", JULY), presentation="sentence"),
        figure_block(figure("FD02", JULY), presentation="sentence"),
        heading("Assessments"),
        heading("Are assessments finished in time?", level=3),
        text(ASSESSMENTS),
        figure_block(figure("AS01", START, "month"), presentation="chart", caption="Assessments finished in time"),
        text(TWO_WAYS),
        figure_block(figure("AS01R", JULY), presentation="sentence"),
        figure_block(figure("AS06", JULY), presentation="sentence"),
        heading("Are children seen?", level=3),
        text(SEEN),
        figure_block(figure("AS03", START), presentation="sentence"),
        heading("The front door"),
        text(FRONT_DOOR),
        figure_block(figure("FD02", START, "month"), presentation="chart", caption="Contacts decided in time"),
        figure_block(figure("FD08", START, "month"), presentation="table", caption="Referrals by month"),
        text(REREFERRALS),
        figure_block(figure("FD10", JULY), presentation="sentence"),
        heading("What the board is asked to do"),
        list_of(ASKED, is_numbered=True),
    ]
