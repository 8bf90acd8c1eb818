"""Keep a question that a member asked at a meeting, with who answers and by when; hand it over to somebody else."""

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from lineofsight.bodies.allowing import check_run
from lineofsight.bodies.models import Body, Item
from lineofsight.bodies.noting import note
from lineofsight.council.questions.models import Question
from lineofsight.council.questions.rules import DAYS_TO_ANSWER
from lineofsight.statute.working_days import england


class UnableToAsk(Exception):
    """The question or its answer can't be kept so; the message says why, and `field` which answer it is about."""

    def __init__(self, message: str, *, field: str = "") -> None:
        """This function will keep the answer it is about."""
        super().__init__(message)
        self.field = field


def usual_day(asked_on: date) -> date:
    """This function will return the day by which a question is usually answered: ten working days, a local default."""
    return england().add(asked_on, DAYS_TO_ANSWER)


@transaction.atomic
def ask_question(
    *,
    body: Body,
    text: str,
    asked_by: str,
    owner: str,
    due_on: date,
    by: Any,
    at: datetime,
    account: Any = None,
    item: Item | None = None,
    asked_on: date | None = None,
) -> Question:
    """This function will keep what a member asked of a body. Asked about an item, it was asked on the meeting's day.

    Raises NotAllowed, and UnableToAsk for words that are missing, or a day before it was asked.
    """
    check_run(by, kind=body.kind)
    on = timezone.localdate(item.meeting.starts_at) if item else asked_on or timezone.localdate(at)
    called = account.name if account is not None else owner.strip()
    for words, field, otherwise in (
        (text, "text", "Say what was asked."),
        (asked_by, "asked_by", "Say who asked."),
        (called, "owner", "Say who answers for it."),
    ):
        if not words.strip():
            raise UnableToAsk(otherwise, field=field)
    if due_on < on:
        raise UnableToAsk("It can't be due before it was asked.", field="due_on")
    made = Question.objects.create(
        body=body, item=item, text=text.strip(), asked_by=asked_by.strip(), asked_on=on, owner=called, account=account,
        first_due_on=due_on, due_on=due_on, recorded_at=at, recorded_by=by,
    )  # fmt: skip
    note(body=body, by=by, at=at, did="question kept", question=made.pk)
    return made


@transaction.atomic
def hand_over(*, question: Question, owner: str, by: Any, at: datetime, account: Any = None) -> Question:
    """This function will have somebody else answer for a question. Raises NotAllowed and UnableToAsk."""
    held = Question.objects.select_for_update(of=("self",)).select_related("body").get(pk=question.pk)
    check_run(by, kind=held.body.kind)
    called = account.name if account is not None else owner.strip()
    if not called:
        raise UnableToAsk("Say who answers for it.", field="owner")
    if held.answered_on is not None:
        raise UnableToAsk("It is answered already.")
    before, held.owner, held.account = held.owner, called, account
    held.save(update_fields=["owner", "account"])
    note(body=held.body, by=by, at=at, did="question handed over", question=held.pk, before=before, owner=called)
    return held
