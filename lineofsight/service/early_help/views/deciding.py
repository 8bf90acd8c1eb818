"""A manager's pages of early help: what waits, authorise an assessment or return it, and finish with a family."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.record.views.person import address_of
from lineofsight.service.early_help import forms
from lineofsight.service.early_help.operations import assessing
from lineofsight.service.early_help.operations.closing import close_early_help
from lineofsight.service.early_help.queries.episodes import waiting_for_a_manager
from lineofsight.service.early_help.views.forming import asked, page_of
from lineofsight.web import clock
from lineofsight.web.asking import told
from lineofsight.web.paging import Page


@requires(Permission.EARLY_HELP_AUTHORISE)
def waiting(request: HttpRequest) -> HttpResponse:
    """This function will list the early help assessments that wait for a manager."""
    page = Page.of(waiting_for_a_manager(request.user), number=request.GET.get("page"), per_page=50)
    return render(request, "early_help/waiting.html", {"page": page, "address": address_of(request)})


@requires(Permission.EARLY_HELP_AUTHORISE)
@keeps_draft("Decision on an early help assessment")
def review(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will show a submitted assessment to a manager, who authorises it for every child."""
    page = page_of(request, step_id)
    form = forms.AuthoriseForm(request.POST or None, is_late=page.is_late)
    return asked(
        request, page, form,
        lambda said: assessing.authorise_assessment(page.assessment, **said, **told(request)),
        heading="Review this assessment", done="Authorised. The family's plan is next.", submit="Authorise",
        template="review",
    )  # fmt: skip


@requires(Permission.EARLY_HELP_AUTHORISE)
@keeps_draft("Returning an early help assessment")
def send_back(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will ask what needs to change, and return the assessment."""
    page = page_of(request, step_id)
    return asked(
        request, page, forms.ReturnForm(request.POST or None),
        lambda said: assessing.return_assessment(page.assessment, **said, by=request.user, at=clock.now()),
        heading="Return this assessment", done="Returned. The worker sees why.", submit="Return it",
    )  # fmt: skip


@requires(Permission.EARLY_HELP_AUTHORISE)
@keeps_draft("Finishing early help")
def finish(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will finish early help with how it ended, and what helps the family afterwards."""
    page = page_of(request, step_id)
    siblings = [(str(one.pk), one.step.child.name) for one in page.family[1:] if one.step.stopped_on is None]
    form = forms.CloseForm(request.POST or None, siblings=siblings)

    def change(said: dict) -> None:
        also = [int(number) for number in said.pop("also", ())]
        close_early_help(page.episode, **said, also=also, **told(request))

    return asked(
        request, page, form, lambda said: change(dict(said)), heading="Finish early help",
        done="Early help is finished.", submit="Finish",
    )  # fmt: skip
