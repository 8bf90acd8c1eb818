"""Members' questions on screen: all of them, and one with its replies."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.council.questions.queries import questions as queries
from lineofsight.council.questions.tables import questions_table
from lineofsight.council.questions.telling import figure_told
from lineofsight.papers.links import figure_address
from lineofsight.web import clock


@requires(Permission.COUNCIL_READ)
def listed(request: HttpRequest) -> HttpResponse:
    """This function will list questions: those that wait first, the longest overdue at the top."""
    can_run = request.user.can(Permission.COUNCIL_RUN)
    shown = {
        "table": questions_table(queries.questions(request.user), query=request.GET, on=clock.today()),
        "promises": queries.promises(request.user) if can_run else [],
        "can_run": can_run,
    }
    return render(request, "questions/questions.html", shown)


@requires(Permission.COUNCIL_READ)
def one(request: HttpRequest, question_id: int) -> HttpResponse:
    """This function will show a question with what was said to it."""
    page = queries.question_page(question_id, by=request.user, on=clock.today())
    replies = [(one, [figure_told(row.figure) for row in one.figures.all()]) for one in page.replies]
    told = {"page": page, "question": page.question, "replies": replies, "figure_address": figure_address}
    return render(request, "questions/question.html", told)
