"""The evidence of a topic as a draft paper: figures of each service with their definitions, and families' journeys."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.measures import measure
from lineofsight.oversight.performance.months import Span, last_whole_month
from lineofsight.oversight.scrutiny.choices import PARTS, Part
from lineofsight.oversight.scrutiny.journeys import Journeys, journeys
from lineofsight.oversight.scrutiny.models import Topic
from lineofsight.oversight.scrutiny.operations import UnableToReview, open_topic
from lineofsight.papers.models import Paper
from lineofsight.papers.operations.blocks import add_block, heading, list_of, text
from lineofsight.papers.operations.drafts import create_paper
from lineofsight.papers.operations.figures import UnableToTakeFigure, Wanted, add_figure
from lineofsight.snapshots.queries import NoSnapshot, latest_snapshot

YEAR = 12
REPORT_OF = "Director of Children's Services"


@transaction.atomic
def make_evidence(topic: Topic, *, parts: list[str], submitted_to: str, by: Any, on: date, at: datetime) -> Paper:
    """This function will write a draft paper with the evidence of a topic, from our latest snapshot.

    Each part has a figure of the last whole month for each of its measures, a chart of the year, and how it is
    counted. Its writer adds words, and publishes it as any paper. Raises NotAllowed and UnableToReview.
    """
    topic = open_topic(topic, by=by)
    chosen = [PARTS[key] for key in PARTS if key in parts]
    if not chosen:
        raise UnableToReview("Choose what the evidence is about.")
    if topic.paper_id is not None:
        raise UnableToReview("This topic has its evidence already: open the paper and add to it.")
    if not submitted_to.strip():
        raise UnableToReview("Say who it is for.")
    try:
        snapshot = latest_snapshot()
    except NoSnapshot as problem:
        raise UnableToReview(str(problem)) from problem
    topic.paper = create_paper(
        title=f"Evidence: {topic.title}", report_of=REPORT_OF, submitted_to=submitted_to, meeting_on=topic.report_on,
        by=by, at=at,
    )  # fmt: skip
    topic.save(update_fields=["paper"])
    told = {"by": by, "at": at}
    add_block(topic.paper, content=heading("What this looks into"), **told)
    add_block(topic.paper, content=text(topic.question), **told)
    for part in chosen:
        _add_part(topic.paper, part, snapshot=snapshot, **told)
    _add_journeys(topic.paper, journeys(snapshot), **told)
    return topic.paper


def _add_part(paper: Paper, part: Part, *, snapshot: Any, **told: Any) -> None:
    add_block(paper, content=heading(part.heading), **told)
    add_block(paper, content=text(part.about), **told)
    last = last_whole_month(snapshot.as_at)
    month, year = Span(first=last, last=last), Span(first=last, last=last).ending_here(months=YEAR)
    for code in part.measures:
        one = measure(code)
        add_block(paper, content=heading(one.title, level=3), **told)
        _add(paper, code, snapshot, month, **told)
        _add(paper, code, snapshot, year, grouped_by="month", presentation="chart", **told)
        add_block(paper, content=text(how_counted(code)), **told)


def how_counted(code: str) -> str:
    """This function will say in words how a measure is counted, and where that comes from."""
    one = measure(code)
    parts = [f"**How it is counted ({one.code}).** {one.question} {one.notes}".strip(), f"Source: {one.source}."]
    return " ".join(parts)


def _add(
    paper: Paper, code: str, snapshot: Any, span: Span, *, grouped_by: str = "", presentation: str = "sentence",
    **told: Any,
) -> None:  # fmt: skip
    """This function will add a figure, or say why there is none: a small number, or nothing to count."""
    wanted = Wanted(
        measure_code=code, snapshot=snapshot.slug, start=span.start, end=span.end, grouped_by=grouped_by,
        presentation=presentation, caption=f"{measure(code).title}, by month" if grouped_by else "",
    )  # fmt: skip
    try:
        with transaction.atomic():
            add_figure(paper, wanted=wanted, **told)
    except UnableToTakeFigure as problem:
        if not grouped_by:
            add_block(paper, content=text(f"There is no figure for this month. {problem}"), **told)


def _add_journeys(paper: Paper, found: Journeys, **told: Any) -> None:
    add_block(paper, content=heading("Journeys of families"), **told)
    add_block(paper, content=text(about_journeys(found)), **told)
    for way in found.ways:
        told_of = f"{way.words[:1].upper()}{way.words[1:]}: about {way.families} families"
        add_block(paper, content=heading(told_of, level=3), **told)
        add_block(paper, content=list_of("\n".join(f"A family: {one}." for one in way.drawn)), **told)


def about_journeys(found: Journeys) -> str:
    """This function will say what is shown of families' journeys, and what is left out so that nobody is known."""
    if not found.ways:
        return "Too few families moved between services to tell of any without the risk that one is recognised."
    return (
        f"About {found.moved} families moved between early help, children in need and child protection: {found.up} "
        f"stepped up at least once, and {found.down} stepped down. A way is told only where at least five families "
        "went it. Two of each are drawn by number; their months are rounded, and nothing else is told of them."
    )
