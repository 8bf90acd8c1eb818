"""Make members' questions and what was said to them for tests, by the operations that make them in life."""

from datetime import date
from typing import Any

from lineofsight.council.questions.models import Question, Reply
from lineofsight.council.questions.operations.asking import ask_question
from lineofsight.council.questions.operations.replying import reply
from tests.factories.council import AT, clerk, make_council_body

ASKED, DUE = date(2021, 7, 27), date(2021, 8, 10)


def make_question(*, by: Any = None, body: Any = None, **said: Any) -> Question:
    """This function will keep a question of July 2021 that is due ten working days later."""
    by = by or clerk()
    usual = {"text": "How many children does youth justice know?", "asked_by": "Councillor Ada Thorne",
             "owner": "Head of youth justice", "asked_on": ASKED, "due_on": DUE}  # fmt: skip
    return ask_question(body=body or make_council_body(by=by).body, **{**usual, **said}, by=by, at=AT)


def say(question: Question, kind: str, *, by: Any = None, on: date = DUE, **said: Any) -> Reply:
    """This function will keep what was said to a question."""
    return reply(question=question, kind=kind, on=on, by=by or clerk(), at=AT, **{"text": "There are 41.", **said})
