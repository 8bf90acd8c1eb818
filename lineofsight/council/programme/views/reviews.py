"""A review on screen: its beginning, page, terms, evidence, report, and its way to the board and the executive."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.council.programme.forms import reviewing as forms
from lineofsight.council.programme.operations import reporting, reviewing
from lineofsight.council.programme.operations.reviewing import Heard
from lineofsight.council.programme.queries import programmes, reviews
from lineofsight.council.programme.views.forming import asked
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.web import clock
from lineofsight.web.asking import posted


def address(review_id: int) -> str:
    """This function will return the address of a review."""
    return reverse("programme:review", args=[review_id])


@requires(Permission.COUNCIL_READ)
def one(request: HttpRequest, review_id: int) -> HttpResponse:
    """This function will show a review with its evidence, report and recommendations, and what is to be done next."""
    page = reviews.review_page(review_id, by=request.user, on=clock.today())
    return render(request, "programme/review.html", {"page": page, "review": page.review, "topic": page.review.topic})


@requires(Permission.COUNCIL_RUN)
@keeps_draft("A review to begin")
def begin(request: HttpRequest, suggestion_id: int) -> HttpResponse:
    """This function will begin the review of a suggestion."""
    found = programmes.suggestion(suggestion_id, by=request.user)
    form = forms.BeginForm(posted(request), on=clock.today())

    def do() -> str:
        made = reviewing.begin_review(found, **form.cleaned_data, on=clock.today(), by=request.user, at=clock.now())
        return address(made.pk)

    back = reverse("programme:programme", args=[found.body.of_council.slug, found.year])
    return asked(request, form, do, heading="Begin the review", caption=found.title, back=back,
                 done="The review is begun.", submit="Begin")  # fmt: skip


def _of(request: HttpRequest, review_id: int, form: Any, do: Any, **shown: Any) -> HttpResponse:
    found = reviews.review_page(review_id, by=request.user, on=clock.today()).review
    return asked(
        request, form, lambda: do(found), caption=found.topic.title, back=address(review_id), **shown
    )  # fmt: skip


@requires(Permission.COUNCIL_RUN)
@keeps_draft("Terms of a review")
def term(request: HttpRequest, review_id: int) -> HttpResponse:
    """This function will add one of the terms of reference."""
    form = forms.TermForm(posted(request))

    def do(found: Any) -> None:
        reviewing.add_term(found, **form.cleaned_data, by=request.user, at=clock.now())

    return _of(request, review_id, form, do, heading="Add to the terms of reference")


@requires(Permission.COUNCIL_RUN)
@keeps_draft("Evidence of a review")
def session(request: HttpRequest, review_id: int) -> HttpResponse:
    """This function will keep a time that evidence was gathered."""
    form = forms.SessionForm(posted(request), on=clock.today())

    def do(found: Any) -> None:
        heard = Heard(**form.cleaned_data)
        reviewing.add_session(found, heard=heard, today=clock.today(), by=request.user, at=clock.now())

    return _of(request, review_id, form, do, heading="Keep what was heard")


@requires(Permission.COUNCIL_RUN)
def report(request: HttpRequest, review_id: int) -> HttpResponse:
    """This function will write the draft report."""
    form = forms.ReportForm(posted(request), initial={"submitted_to": "Overview and Scrutiny Board"})

    def do(found: Any) -> str:
        paper = reporting.draft_report(found, **form.cleaned_data, by=request.user, at=clock.now())
        return reverse("papers:paper", args=[paper.slug])

    return _of(request, review_id, form, do, heading="Write the report", submit="Write it",
               done="The report is written as a draft paper.")  # fmt: skip


@requires(Permission.COUNCIL_RUN)
def board(request: HttpRequest, review_id: int) -> HttpResponse:
    """This function will record what the board agreed about the report."""
    form = forms.BoardForm(posted(request), on=clock.today(), boards=programmes.boards(request.user))

    def do(found: Any) -> None:
        reviewing.take_to_board(found, **form.cleaned_data, today=clock.today(), by=request.user, at=clock.now())

    return _of(request, review_id, form, do, heading="The board considered it")


@requires(Permission.COUNCIL_RUN)
def executive(request: HttpRequest, review_id: int) -> HttpResponse:
    """This function will record when the executive received the report."""
    form = forms.ExecutiveForm(posted(request), on=clock.today())

    def do(found: Any) -> None:
        reviewing.send_to_executive(found, **form.cleaned_data, today=clock.today(), by=request.user, at=clock.now())

    return _of(request, review_id, form, do, heading="The executive received it")
