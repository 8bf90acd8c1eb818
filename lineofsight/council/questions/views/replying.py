"""What is said to a question, and its publication."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.council.questions import forms
from lineofsight.council.questions.operations import replying as operations
from lineofsight.council.questions.operations.asking import UnableToAsk
from lineofsight.council.questions.queries import questions as queries
from lineofsight.council.questions.views.asking import address
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.record.views import forming
from lineofsight.web import clock
from lineofsight.web.asking import posted


@requires(Permission.COUNCIL_READ)
@keeps_draft("An answer to a member's question")
def reply(request: HttpRequest, question_id: int) -> HttpResponse:
    """This function will keep what is said to a question: by who answers for it, or by democratic services."""
    page = queries.question_page(question_id, by=request.user, on=clock.today())
    if not page.can_reply:
        messages.info(request, "Only who answers for a question, and democratic services, may answer it.")
        return redirect(address(question_id))
    form = forms.ReplyForm(posted(request), on=clock.today())

    def do() -> None:
        operations.reply(
            question=page.question, **form.cleaned_data, on=clock.today(), by=request.user, at=clock.now()
        )  # fmt: skip

    return forming.asked(
        request, form, do, refused=UnableToAsk, heading="What is said to it", caption=page.question.text,
        back=address(question_id), done="It is kept.",
    )  # fmt: skip


@require_POST
@requires(Permission.COUNCIL_RUN)
def publish(request: HttpRequest, question_id: int) -> HttpResponse:
    """This function will publish a question with what was said to it."""
    page = queries.question_page(question_id, by=request.user, on=clock.today())
    operations.publish_question(question=page.question, by=request.user, at=clock.now())
    messages.success(request, "It is published as it stands. What is said later is public once you publish it again.")
    return redirect(address(question_id))
