"""Members' questions as the public reads them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from lineofsight.council.public_site.reading import public_question
from lineofsight.council.questions.published import published_questions
from lineofsight.web import clock
from lineofsight.web.declared import public


@public
@require_safe
def listed(request: HttpRequest) -> HttpResponse:
    """This function will list the questions that were published."""
    shown = {"questions": published_questions(), "today": clock.today().isoformat()}
    return render(request, "public_site/questions.html", shown)


@public
@require_safe
def one(request: HttpRequest, question_id: int) -> HttpResponse:
    """This function will show a question as it was published, with what was said to it."""
    return render(
        request, "public_site/question.html", {"said": public_question(question_id), "today": clock.today().isoformat()}
    )
