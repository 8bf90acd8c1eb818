"""What the public may be told of members' questions: what was published, and nothing that changed since."""

from typing import Any

from lineofsight.council.questions.models import PublishedQuestion


def published_questions(body_slug: str = "") -> list[dict[str, Any]]:
    """This function will return every question that was published, of one body or of all, the latest asked first."""
    rows = PublishedQuestion.objects.order_by("question", "version")
    if body_slug:
        rows = rows.filter(question__body__of_council__slug=body_slug)
    latest = {one.question_id: {"number": one.question_id, **one.content} for one in rows}
    return sorted(latest.values(), key=lambda told: (told["asked_on"], told["number"]), reverse=True)


def published_question(number: int) -> dict[str, Any] | None:
    """This function will return what was last published of a question, or nothing."""
    found = PublishedQuestion.objects.filter(question=number).order_by("-version").first()
    return {"number": number, **found.content} if found else None
