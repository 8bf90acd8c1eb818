"""Write a paper: begin one, see it whole, say what it is for, throw it away."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.papers import markup
from lineofsight.papers.forms import DetailsForm
from lineofsight.papers.links import figure_address
from lineofsight.papers.operations.drafting import UnableToChangePaper
from lineofsight.papers.operations.drafts import UnableToCreatePaper, change_details, create_paper, delete_draft
from lineofsight.papers.queries import desk, desk_paper, paper_for
from lineofsight.papers.views.common import found
from lineofsight.web import clock
from lineofsight.web.asking import posted


@requires(Permission.PAPER_WRITE)
def new(request: HttpRequest) -> HttpResponse:
    """This function will ask what a new paper is called and for which meeting, and begin it."""
    form = DetailsForm(posted(request))
    if form.is_valid():
        try:
            made = create_paper(**form.cleaned_data, by=request.user, at=clock.now())
            return redirect("papers:compose", slug=made.slug)
        except UnableToCreatePaper as problem:
            form.refuse(problem)
    return render(request, "papers/details.html", {"form": form, "paper": None})


@requires(Permission.PAPER_WRITE)
@found
def compose(request: HttpRequest, slug: str) -> HttpResponse:
    """This function will show a draft with what may be done to each of its blocks."""
    context = {
        "desk": desk(slug, by=request.user),
        "words": markup.html,
        "figure_address": figure_address,
        "may_publish": request.user.can(Permission.PAPER_PUBLISH),
    }
    return render(request, "papers/compose.html", context)


@requires(Permission.PAPER_WRITE)
@found
def details(request: HttpRequest, slug: str) -> HttpResponse:
    """This function will change what a draft is called and which meeting it is for."""
    paper = desk_paper(slug, by=request.user)
    form = DetailsForm(posted(request), initial={name: getattr(paper, name) for name in DetailsForm.base_fields})
    if form.is_valid():
        try:
            change_details(paper, **form.cleaned_data, by=request.user, at=clock.now())
            return redirect("papers:compose", slug=slug)
        except (UnableToCreatePaper, UnableToChangePaper) as problem:
            form.refuse(problem)
    return render(request, "papers/details.html", {"form": form, "paper": paper})


@requires(Permission.PAPER_WRITE)
@require_POST
@found
def delete(request: HttpRequest, slug: str) -> HttpResponse:
    """This function will throw a draft away."""
    paper = paper_for(slug, by=request.user)
    try:
        delete_draft(paper, by=request.user, at=clock.now())
        messages.success(request, f"The draft “{paper.title}” was thrown away.")
    except UnableToChangePaper as problem:
        messages.error(request, str(problem))
    return redirect("papers:list")
