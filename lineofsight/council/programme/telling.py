"""What is told of a work programme and of a review in public, where small numbers are held back."""

from typing import Any

from lineofsight.bodies.models import Body
from lineofsight.council.programme.models import Review, Suggestion
from lineofsight.oversight.scrutiny.models import Recommendation
from lineofsight.oversight.scrutiny.queries import effect_as_public
from lineofsight.statute.municipal_year import in_words


def programme_told(body: Body, year: int, chosen: list[Suggestion]) -> dict[str, Any]:
    """This function will return what a panel takes on in a year, as it stands."""
    return {
        "body": {"slug": body.of_council.slug, "name": body.name},
        "year": year,
        "year_words": in_words(year),
        "chosen": [_chosen(one) for one in chosen],
    }


def _chosen(one: Suggestion) -> dict[str, Any]:
    return {
        "number": one.pk,
        "title": one.title,
        "as": one.get_choice_display(),
        "why": one.why,
        "from": f"{one.get_source_display()}: {one.source_name}",
        "weighed": [{"asked": asked, "said": words} for asked, words in one.weighed],
        "agreed": agreed(one),
    }


def agreed(one: Suggestion) -> str:
    """This function will say how a choice was made: by a vote, or without one."""
    if one.votes_for is None:
        return "Agreed without a vote"
    return f"Agreed by {one.votes_for} votes to {one.votes_against}"


def review_told(review: Review) -> dict[str, Any]:
    """This function will return what the public is told of a review as it stands."""
    topic, report = review.topic, review.report
    return {
        "body": {"slug": review.body.of_council.slug, "name": review.body.name},
        "title": topic.title,
        "question": topic.question,
        "aim": review.aim,
        "terms": [one.text for one in review.terms.order_by("number")],
        "sessions": [
            {"kind": one.get_kind_display(), "on": one.on.isoformat(), "where": one.where, "who": one.who,
             "heard": one.heard, "asked": one.asked, "answered": one.answered}
            for one in review.sessions.order_by("on", "pk")
        ],
        "report": report.title if report and report.status == "published" else "",
        "board": {"on": review.board_on.isoformat(), "how": review.board_how} if review.board_on else None,
        "executive": (
            {"received_on": review.received_on.isoformat(), "due_on": review.response_due_on.isoformat()}
            if review.received_on and review.response_due_on else None
        ),
        "conclusion": topic.conclusion,
        "recommendations": [_recommended(one) for one in recommendations_of(review)],
    }  # fmt: skip


def recommendations_of(review: Review) -> list[Recommendation]:
    """This function will return what a review recommended, with responses and progress."""
    rows = review.topic.recommendations.select_related("response").prefetch_related("progress")
    return list(rows.order_by("pk"))


def _recommended(one: Recommendation) -> dict[str, Any]:
    response = getattr(one, "response", None)
    effect = effect_as_public(one)
    return {
        "text": one.text,
        "owner": one.owner,
        "response": response and {
            "position": response.get_position_display(), "why": response.why, "owner": response.owner,
            "due_on": response.due_on.isoformat() if response.due_on else "", "on": response.given_on.isoformat(),
        },
        "progress": [
            {"on": row.on.isoformat(), "standing": row.get_standing_display(), "text": row.text, "by": row.told_by}
            for row in sorted(one.progress.all(), key=lambda row: (row.on, row.pk))
        ],
        "closed": {"on": one.closed_on.isoformat(), "how": one.closed_how} if one.closed_on else None,
        "effect": {
            "measure": effect.measure.title, "why": one.why_measure, "then": effect.then,
            "then_month": effect.then_month, "now": effect.now, "now_month": effect.now_month,
            "verdict": effect.verdict, "problem": effect.problem,
        },
    }  # fmt: skip
