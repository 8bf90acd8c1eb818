"""Questions: those that wait and those that are answered, one of them, and what minutes promise without a question."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import F, QuerySet
from django.http import Http404

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.allowing import may_run
from lineofsight.bodies.models import Item, Minute
from lineofsight.council.membership.models import CouncilBody
from lineofsight.council.questions.models import PublishedQuestion, Question, Reply
from lineofsight.council.questions.operations.replying import may_reply
from lineofsight.council.questions.rules import IN_DUE_COURSE

LOOKED_AT = 200


class NoSuchQuestion(Http404):
    """There is no such question, or no such item to ask one of."""


@dataclass(frozen=True)
class Promise:
    """An item whose minutes say that an answer will come, and of which no question is kept."""

    item: Item
    words: str


@dataclass(frozen=True)
class QuestionPage:
    """A question, what was said to it, and what the public was told of it last."""

    question: Question
    replies: list[Reply]
    published: PublishedQuestion | None
    is_overdue: bool
    can_reply: bool
    can_run: bool


def questions(by: Any) -> QuerySet[Question]:
    """This function will return the questions a reader may know of: those that wait first. Raises NotAllowed."""
    check(by, Permission.COUNCIL_READ)
    rows = Question.objects.visible_to(by).select_related("body__of_council")
    return rows.order_by(F("answered_on").desc(nulls_first=True), "due_on", "pk")


def question_page(pk: int, *, by: Any, on: date) -> QuestionPage:
    """This function will return a question with its replies. Raises NotAllowed and NoSuchQuestion."""
    found = questions(by).select_related("body__of_council", "item__meeting", "account").filter(pk=pk).first()
    if found is None:
        raise NoSuchQuestion("There is no such question.")
    return QuestionPage(
        question=found,
        replies=list(found.replies.order_by("pk").prefetch_related("figures__figure__snapshot")),
        published=found.published.order_by("-version").first(),
        is_overdue=found.is_overdue(on=on),
        can_reply=may_reply(found, by=by),
        can_run=may_run(by, kind=found.body.kind),
    )


def promises(by: Any) -> list[Promise]:
    """This function will return what minutes of the council promise and no question is kept of. Raises NotAllowed.

    The latest minutes are looked at first, and so many of them.
    """
    check(by, Permission.COUNCIL_RUN)
    bodies = CouncilBody.objects.visible_to(by).values("body")
    rows = Minute.objects.filter(item__meeting__body__in=bodies, item__questions=None, item__is_confidential=False)
    latest = rows.select_related("item__meeting__body").order_by("-item__meeting__starts_at", "item__number")
    found = ((one.item, _promised(one.text)) for one in latest[:LOOKED_AT])
    return [Promise(item, words) for item, words in found if words]


def _promised(text: str) -> str:
    """The sentence of a text that promises an answer, or nothing."""
    sentences = text.replace("\n", " ").split(". ")
    return next((one.strip(" .") + "." for one in sentences if IN_DUE_COURSE.search(one)), "")


def item_asked_about(pk: int, *, by: Any) -> Item:
    """This function will return an item of a meeting of the council. Raises NotAllowed and NoSuchQuestion."""
    check(by, Permission.COUNCIL_RUN)
    bodies = CouncilBody.objects.visible_to(by).values("body")
    rows = Item.objects.filter(meeting__body__in=bodies, is_confidential=False, child=None)
    found = rows.select_related("meeting__body__of_council").filter(pk=pk).first()
    if found is None:
        raise NoSuchQuestion("There is no such item.")
    return found


def bodies_asked(by: Any) -> list[CouncilBody]:
    """This function will return the bodies of which something can be asked, by name. Raises NotAllowed."""
    check(by, Permission.COUNCIL_READ)
    return list(
        CouncilBody.objects.visible_to(by).filter(body__ended_on=None).select_related("body").order_by("body__name")
    )
