"""The table of members' questions."""

from datetime import date
from typing import Any

from django.urls import reverse

from lineofsight.council.questions.models import Question
from lineofsight.web.tables import Column, Table
from lineofsight.web.words import short_day


def questions_table(rows: Any, *, query: Any, on: date) -> Table:
    """This function will return questions as a table, with how each stands on a day."""
    return Table(
        columns=[
            Column(key="text", label="Question", cell=lambda one: one.text, heading=True,
                   href=lambda one: reverse("questions:question", args=[one.pk])),
            Column(key="body", label="Asked of", cell=lambda one: one.body.name),
            Column(key="owner", label="Who answers", cell=lambda one: one.owner, sort="owner"),
            Column(key="due", label="By", cell=lambda one: one.due_on, sort="due_on"),
            Column(key="stands", label="How it stands", cell=lambda one: stands(one, on=on)),
        ],
        rows=rows, caption="Members' questions", query=query, show_caption=False, empty="No question is kept yet.",
    )  # fmt: skip


def stands(question: Question, *, on: date) -> str:
    """This function will say how a question stands on a day, in a few words."""
    if question.answered_on:
        return f"Answered {short_day(question.answered_on)}"
    late = (on - question.due_on).days
    if late > 0:
        return f"Overdue by {late} day{'' if late == 1 else 's'}"
    return "Waits, with a holding answer" if question.due_on > question.first_due_on else "Waits"
