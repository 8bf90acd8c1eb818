"""A question on screen as it is kept: asked about an item or outside a meeting, and handed over."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.bodies.queries.bodies import accounts_that_own
from lineofsight.council.questions import forms
from lineofsight.council.questions.operations import asking as operations
from lineofsight.council.questions.queries import questions as queries
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.record.views import forming
from lineofsight.web import clock
from lineofsight.web.asking import posted


def address(question_id: int) -> str:
    """This function will return the address of a question."""
    return reverse("questions:question", args=[question_id])


def _asked(request: HttpRequest, form: Any, do: Any, **shown: Any) -> HttpResponse:
    told = {"back": reverse("questions:questions"), "caption": "Members' questions", "done": "It is kept.", **shown}
    return forming.asked(request, form, do, refused=operations.UnableToAsk, **told)


@requires(Permission.COUNCIL_RUN)
@keeps_draft("A member's question")
def of_item(request: HttpRequest, item_id: int) -> HttpResponse:
    """This function will keep a question that was asked about an item of a meeting."""
    item = queries.item_asked_about(item_id, by=request.user)
    asked_on = timezone.localdate(item.meeting.starts_at)
    begun = {"due_on": operations.usual_day(asked_on), "account": forms.OUTSIDE}
    form = forms.AskForm(posted(request), on=clock.today(), accounts=accounts_that_own(), initial=begun)

    def do() -> str:
        made = operations.ask_question(
            body=item.meeting.body, item=item, **form.cleaned_data, by=request.user, at=clock.now()
        )  # fmt: skip
        return address(made.pk)

    return _asked(request, form, do, heading="A member's question", caption=f"{item.meeting}: {item}")


@requires(Permission.COUNCIL_RUN)
@keeps_draft("A member's question outside a meeting")
def new(request: HttpRequest) -> HttpResponse:
    """This function will keep a question that was asked outside a meeting."""
    begun = {"asked_on": clock.today(), "due_on": operations.usual_day(clock.today()), "account": forms.OUTSIDE}
    bodies = queries.bodies_asked(request.user)
    form = forms.AskBodyForm(
        posted(request), on=clock.today(), accounts=accounts_that_own(), bodies=bodies, initial=begun
    )  # fmt: skip

    def do() -> str:
        made = operations.ask_question(**form.cleaned_data, by=request.user, at=clock.now())
        return address(made.pk)

    return _asked(request, form, do, heading="A question asked outside a meeting")


@requires(Permission.COUNCIL_RUN)
def hand_over(request: HttpRequest, question_id: int) -> HttpResponse:
    """This function will have somebody else answer for a question."""
    page = queries.question_page(question_id, by=request.user, on=clock.today())
    form = forms.HandOverForm(posted(request), accounts=accounts_that_own(), initial={"account": forms.OUTSIDE})

    def do() -> None:
        operations.hand_over(question=page.question, **form.cleaned_data, by=request.user, at=clock.now())

    return _asked(request, form, do, heading="Who answers for it?", caption=page.question.text,
                  back=address(question_id), done="It is theirs now.")  # fmt: skip
