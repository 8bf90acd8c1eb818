"""What follows a recommendation on screen: the executive's response, progress, and publication of the review."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.council.programme.forms import following as forms
from lineofsight.council.programme.operations import following as operations
from lineofsight.council.programme.queries import reviews as queries
from lineofsight.council.programme.views.forming import asked
from lineofsight.council.programme.views.reviews import address
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.web import clock
from lineofsight.web.asking import posted


@requires(Permission.COUNCIL_RUN)
@keeps_draft("A response of the executive")
def respond(request: HttpRequest, recommendation_id: int) -> HttpResponse:
    """This function will keep what the executive said to a recommendation."""
    found, review = queries.recommendation(recommendation_id, by=request.user)
    form = forms.RespondForm(posted(request), on=clock.today(), initial={"given_on": clock.today()})

    def do() -> None:
        operations.respond(found, **form.cleaned_data, today=clock.today(), by=request.user, at=clock.now())

    return asked(request, form, do, heading="What did the executive say?", caption=found.text, back=address(review.pk))


@requires(Permission.COUNCIL_RUN)
@keeps_draft("Progress of a recommendation")
def progress(request: HttpRequest, recommendation_id: int) -> HttpResponse:
    """This function will keep how a recommendation stood on a day."""
    found, review = queries.recommendation(recommendation_id, by=request.user)
    form = forms.ProgressForm(posted(request), on=clock.today(), initial={"on": clock.today()})

    def do() -> None:
        operations.tell_progress(found, **form.cleaned_data, today=clock.today(), by=request.user, at=clock.now())

    return asked(request, form, do, heading="How far is it?", caption=found.text, back=address(review.pk))


@require_POST
@requires(Permission.COUNCIL_RUN)
def publish(request: HttpRequest, review_id: int) -> HttpResponse:
    """This function will publish a review as it stands."""
    page = queries.review_page(review_id, by=request.user, on=clock.today())
    operations.publish_review(page.review, by=request.user, at=clock.now())
    messages.success(request, "It is published as it stands. What comes later is public once you publish it again.")
    return redirect(address(review_id))
