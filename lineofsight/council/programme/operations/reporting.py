"""The report of a review as a draft paper: its aim, terms, evidence and recommendations, to be written on."""

from datetime import datetime
from typing import Any

from django.db import transaction

from lineofsight.council.programme.models import Review, Session
from lineofsight.council.programme.operations.refusing import UnableToScrutinise
from lineofsight.council.programme.operations.reviewing import open_review
from lineofsight.papers.models import Paper
from lineofsight.papers.operations.blocks import Content, add_block, heading, list_of, text
from lineofsight.papers.operations.drafts import create_paper
from lineofsight.web.words import day


@transaction.atomic
def draft_report(review: Review, *, submitted_to: str, by: Any, at: datetime) -> Paper:
    """This function will write the draft report of a review in the four parts of a scrutiny report.

    Its writer goes on with it as with any paper, and publishes it when the panel agreed. Raises NotAllowed, and
    UnableToScrutinise where there is a report already, no evidence or nothing recommended.
    """
    held = open_review(review, by=by)
    if held.report is not None:
        raise UnableToScrutinise("It has a report already: open the paper and go on with it.")
    sessions = list(held.sessions.order_by("on", "pk"))
    recommended = list(held.topic.recommendations.order_by("pk"))
    if not sessions:
        raise UnableToScrutinise("Keep how evidence was gathered first.")
    if not recommended:
        raise UnableToScrutinise("Say what the panel recommends first.")
    paper = create_paper(
        title=f"Final report: {held.topic.title}", report_of=held.body.name, submitted_to=submitted_to,
        meeting_on=held.topic.report_on, by=by, at=at,
    )  # fmt: skip
    for content in _contents(held, sessions, [one.text for one in recommended]):
        add_block(paper, content=content, by=by, at=at)
    held.report = paper
    held.save(update_fields=["report"])
    return paper


def _contents(review: Review, sessions: list[Session], recommended: list[str]) -> list[Content]:
    terms = "\n".join(one.text for one in review.terms.order_by("number"))
    found = [heading("Summary"), text(f"{review.body.name} looked into this. {review.aim}")]
    found += [heading("Introduction"), text(review.topic.question)]
    if terms:
        found += [heading("Terms of reference", level=3), list_of(terms, is_numbered=True)]
    found.append(heading("Evidence"))
    for one in sessions:
        found += [heading(session_words(one), level=3), text(one.heard)]
    found += [heading("Conclusions"), text(review.topic.conclusion or "The panel recommends what follows.")]
    return [*found, heading("Recommendations", level=3), list_of("\n".join(recommended), is_numbered=True)]


def session_words(one: Session) -> str:
    """This function will say how, when and from whom evidence was gathered, in one line."""
    where = f", {one.where}" if one.where else ""
    counts = f" ({one.answered} of {one.asked} answered)" if one.kind == Session.Kind.SURVEY else ""
    return f"{one.get_kind_display()}, {day(one.on)}{where}: {one.who}{counts}"
