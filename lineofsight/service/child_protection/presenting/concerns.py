"""The page of a chair's concern in words."""

from datetime import datetime
from typing import Any

from lineofsight.access.permissions import Permission
from lineofsight.service.child_protection.models import Concern
from lineofsight.service.child_protection.presenting.parts import Next, Section, frame, said
from lineofsight.service.child_protection.presenting.steps import address
from lineofsight.service.child_protection.queries.pages import StepPage
from lineofsight.web.words import day


def concern(found: Concern, *, by: Any, at: datetime) -> dict[str, Any]:
    """This function will return what the page of a concern is drawn with."""
    rows = [
        *said("Raised", found.raised_at),
        *said("By", found.raised_by.name),
        *said("What worries the chair", found.text),
        *said("Answer due", found.answer_due_on),
        *said("Answer", found.answer),
        *said("Last answered by", found.answered_by.name if found.answered_by else ""),
        *said("Last answered", found.answered_at),
        *said("Taken higher", found.escalated_at),
        *said("Why it was taken higher", found.escalated_because),
        *said("Settled", found.settled_at),
        *said("How it was settled", found.settled_how),
    ]
    page = StepPage(found.plan.step, found, at, [])
    return frame(
        page, by=by, title="The chair's concern", facts=[{"label": "Stands", "text": found.state}],
        sections=[Section(title="The concern", rows=rows)], nexts=_next(found, by=by),
        side_links=[("The child protection plan", address("plan", step_id=found.plan_id))],
    )  # fmt: skip


def _next(found: Concern, *, by: Any) -> list[Next]:
    if found.settled_at is not None:
        return []
    where = {"concern_id": found.pk}
    answers = "" if by.can(Permission.CONCERN_ANSWER) else "A manager answers it."
    follows = "" if by.can(Permission.CONFERENCE_CHAIR) else "The chair decides."
    told = f"A manager answers by {day(found.answer_due_on)}, five working days after it was raised: a local default."
    if found.escalated_at:
        told = "It was taken higher: a more senior manager answers it now."
    answer = Next(text=told, title="Answer it", href=address("concern_answer", **where), refusal=answers)
    follow = Next(text="The chair settles it, or takes it to a more senior manager.", title="Say what becomes of it",
                  href=address("concern_follow", **where), refusal=follows)  # fmt: skip
    return [follow] if found.is_answered else [answer, follow]
