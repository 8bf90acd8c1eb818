"""The pack that the made-up scrutiny panel had before it on 21 September 2021, written as officers would."""

from datetime import date, datetime, time
from typing import Any

from django.db import transaction

from lineofsight.access.models import User
from lineofsight.bodies.models import Meeting
from lineofsight.bodies.operations.standing_items import put_paper_before
from lineofsight.council.agendas.operations.packs import drafted, open_findings, overrule, publish_pack
from lineofsight.demo.simulation.days import LONDON
from lineofsight.papers.operations.blocks import Content, add_block, figure_block, heading, list_of, text
from lineofsight.papers.operations.drafts import create_paper
from lineofsight.papers.operations.publishing import UnableToPublish, publish
from lineofsight.snapshots.models import Snapshot
from lineofsight.snapshots.operations import take_figure

PACKED_FOR = date(2021, 9, 21)
WRITTEN_AT = datetime.combine(date(2021, 9, 9), time(10, 0), LONDON)
PUBLISHED_AT = datetime.combine(date(2021, 9, 13), time(9, 0), LONDON)
START, JULY, END = date(2020, 9, 1), date(2021, 7, 1), date(2021, 7, 31)
LOCALITY, IMPROVING = "Locality working in two wards", "How children's services are improving"
ELECTED = "The annual meeting named no chair for the panel. It elects one for this meeting, as the agenda says."
TOO_SMALL = "So few children are counted in this authority that its figures say nothing. They are told at the meeting."

LOCALITY_SUMMARY = """
In Ashenfold and Eastgarth one team of the council and its partners works with families where they live. This report
says what the teams are, how they began, and what the panel may wish to ask.
"""
LOCALITY_INTRODUCTION = """
Families told us that they meet a new worker at each door. A locality team is meant to be the one door: police, housing,
health visitors and early help sit in one building and share a meeting each morning.
"""
LOCALITY_EVIDENCE = """
The teams were to begin in the spring of 2020. They began a year later, on 6 September 2021, because the buildings were
closed and partners were needed elsewhere. There is nothing to compare yet: a year from now the figures by ward will say
whether more families of these wards are helped early, and fewer come back.
"""
LOCALITY_CONCLUSIONS = """
The panel may wish to visit both teams, to hear from families, and to ask for the figures by ward in a year.
"""
HEADLINE = "More assessments are finished in time than a year ago, and families hear sooner what will happen."
POSITIVES = """
Managers look at every assessment on the tenth day and again midway.
Contacts are decided faster, and the reason is on the record where they are not.
"""
FOCUS = """
Children who come back within a year tell us where help ended too early.
Some plans still say little of what the child told us.
"""


def publish_panel_pack(meeting: Meeting, *, snapshot: Snapshot, clerk: Any) -> None:
    """This function will publish the papers of the panel's meeting, and put its pack before the public.

    Where the authority is too small for figures, the paper that needs them is left out, and the pack says no more.
    """
    items = {one.title: one for one in meeting.items.all()}
    for title, contents in ((LOCALITY, _locality), (IMPROVING, lambda: _improving(snapshot))):
        try:
            with transaction.atomic():
                paper = _paper(title, meeting, contents())
        except UnableToPublish:
            continue
        put_paper_before(item=items[title], paper=paper, by=clerk, at=WRITTEN_AT)
    for found in open_findings(drafted(meeting, by=clerk, at=PUBLISHED_AT)):
        reason = ELECTED if found.place == "Members" else TOO_SMALL
        overrule(meeting=meeting, key=found.key, reason=reason, by=clerk, at=PUBLISHED_AT)
    publish_pack(meeting=meeting, by=clerk, at=PUBLISHED_AT)


def _paper(title: str, meeting: Meeting, contents: list[Content]) -> Any:
    officer = User.objects.get(username="analyst")
    publisher = User.objects.filter(role="director").order_by("pk").first()
    paper = create_paper(
        title=title, report_of="Director of children's services", submitted_to=meeting.body.name,
        meeting_on=PACKED_FOR, by=officer, at=WRITTEN_AT,
    )  # fmt: skip
    for content in contents:
        add_block(paper, content=content, by=officer, at=WRITTEN_AT)
    return publish(paper, by=publisher, at=WRITTEN_AT)


def _locality() -> list[Content]:
    return [
        heading("Summary"), text(LOCALITY_SUMMARY),
        heading("Introduction"), text(LOCALITY_INTRODUCTION),
        heading("Evidence"), text(LOCALITY_EVIDENCE),
        heading("Conclusions"), text(LOCALITY_CONCLUSIONS),
    ]  # fmt: skip


def _improving(snapshot: Snapshot) -> list[Content]:
    officer = User.objects.get(username="analyst")

    def figure(code: str, start: date, grouped_by: str | None = None) -> Any:
        return take_figure(
            measure_code=code, snapshot=snapshot, start=start, end=END, grouped_by=grouped_by, by=officer, at=WRITTEN_AT
        )

    return [
        heading("Headline"), text(HEADLINE),
        figure_block(figure("AS01", JULY), presentation="sentence"),
        heading("Positives"), list_of(POSITIVES),
        figure_block(figure("AS01", START, "month"), presentation="chart", caption="Assessments finished in time"),
        figure_block(figure("FD02", JULY), presentation="sentence"),
        heading("Areas needing focus"), list_of(FOCUS),
        figure_block(figure("FD10", JULY), presentation="sentence"),
    ]  # fmt: skip
