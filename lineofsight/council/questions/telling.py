"""What is told of a question in public: who asked, who answers, by when, and every reply with its figures."""

from typing import Any

from lineofsight.council.questions.models import Question, Reply
from lineofsight.papers.disclosed import facts_of
from lineofsight.papers.sentences import sentence


def told(question: Question) -> dict[str, Any]:
    """This function will return what the public is told of a question, with small numbers held back."""
    replies = question.replies.order_by("pk").prefetch_related("figures__figure__snapshot")
    return {
        "body": {"slug": question.body.of_council.slug, "name": question.body.name},
        "text": question.text,
        "asked_by": question.asked_by,
        "asked_on": question.asked_on.isoformat(),
        "owner": question.owner,
        "first_due_on": question.first_due_on.isoformat(),
        "due_on": question.due_on.isoformat(),
        "answered_on": question.answered_on.isoformat() if question.answered_on else "",
        "replies": [_reply(one) for one in replies],
    }


def _reply(one: Reply) -> dict[str, Any]:
    return {
        "kind": one.get_kind_display(),
        "text": one.text,
        "given_by": one.given_by,
        "given_on": one.given_on.isoformat(),
        "figures": [figure_told(row.figure) for row in one.figures.all()],
    }


def figure_told(figure: Any) -> dict[str, str]:
    """This function will return a figure as a sentence, with its number by which it is opened and verified."""
    return {"id": figure.pk, "title": figure.title, "sentence": sentence(facts_of(figure))}
