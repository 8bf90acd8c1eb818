"""A review: its terms and evidence, where its report is, and each recommendation with what followed."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.allowing import may_run
from lineofsight.council.programme.models import PublishedReview, Review, Session, Term
from lineofsight.council.programme.operations.reporting import session_words
from lineofsight.council.programme.queries.programmes import NoSuchProgramme, reviews
from lineofsight.council.programme.rules import MOST_RECOMMENDATIONS
from lineofsight.council.programme.telling import recommendations_of
from lineofsight.oversight.scrutiny.models import Recommendation
from lineofsight.web.words import day


@dataclass(frozen=True)
class ReviewPage:
    """A review with all that belongs to it, and what is to be done next in one sentence."""

    review: Review
    terms: list[Term]
    sessions: list[tuple[str, Session]]
    recommendations: list[Recommendation]
    published: PublishedReview | None
    next: str
    is_late: bool
    can_run: bool

    @property
    def too_many(self) -> bool:
        """Whether it recommends more than guidance advises."""
        return len(self.recommendations) > MOST_RECOMMENDATIONS

    @property
    def may_change(self) -> bool:
        """Whether its terms and evidence may still be added to by this reader."""
        return self.can_run and self.review.received_on is None


def review_page(pk: int, *, by: Any, on: date) -> ReviewPage:
    """This function will return a review. Raises NotAllowed and NoSuchProgramme."""
    found = reviews(by).select_related("board", "suggestion").filter(pk=pk).first()
    if found is None:
        raise NoSuchProgramme("There is no such review.")
    sessions = list(found.sessions.order_by("on", "pk"))
    recommended = recommendations_of(found)
    waiting = [one for one in recommended if not hasattr(one, "response")]
    due = found.response_due_on
    return ReviewPage(
        review=found,
        terms=list(found.terms.order_by("number")),
        sessions=[(session_words(one), one) for one in sessions],
        recommendations=recommended,
        published=found.published.order_by("-version").first(),
        next=_next(found, has_evidence=bool(sessions), recommended=recommended, waiting=len(waiting)),
        is_late=bool(due and due < on and waiting),
        can_run=may_run(by, kind=found.body.kind),
    )


def _next(review: Review, *, has_evidence: bool, recommended: list[Recommendation], waiting: int) -> str:
    """What is to be done next, in one sentence."""
    steps = (
        (not has_evidence, "Gather evidence."),
        (not recommended, "Say what the panel recommends."),
        (review.report is None, "Write the report."),
        (review.board_on is None, "Take the report to the overview and scrutiny board."),
        (review.received_on is None, "Publish the report, and send it to the executive."),
        (waiting > 0, f"The executive responds by {day(review.response_due_on)}." if review.response_due_on else ""),
        (any(_goes_on(one) for one in recommended), "Follow what was accepted until its effect is seen."),
    )
    return next((words for is_open, words in steps if is_open), "Every recommendation is closed or was rejected.")


def _goes_on(one: Recommendation) -> bool:
    response = getattr(one, "response", None)
    return one.closed_on is None and response is not None and response.position != "reject"


def recommendation(pk: int, *, by: Any) -> tuple[Recommendation, Review]:
    """This function will return a recommendation with the review it came of. Raises NotAllowed and NoSuchProgramme."""
    check(by, Permission.COUNCIL_READ)
    found = reviews(by).filter(topic__recommendations=pk).first()
    if found is None:
        raise NoSuchProgramme("There is no such recommendation of a review.")
    return found.topic.recommendations.select_related("response").get(pk=pk), found
