"""Publish a draft, and begin the correction of a published paper."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.papers.forms import PublishForm
from lineofsight.papers.operations.drafting import UnableToChangePaper
from lineofsight.papers.operations.drafts import UnableToCreatePaper, correct
from lineofsight.papers.operations.publishing import UnableToPublish, publish
from lineofsight.papers.queries import paper_for, publication_desk
from lineofsight.papers.views.common import found
from lineofsight.web import clock
from lineofsight.web.asking import posted


@requires(Permission.PAPER_PUBLISH)
@found
def publish_paper(request: HttpRequest, slug: str) -> HttpResponse:
    """This function will show what must be mended, or ask to confirm, and publish."""
    desk = publication_desk(slug, by=request.user)
    form = PublishForm(posted(request))
    if form.is_valid():
        try:
            publish(desk.paper, by=request.user, at=clock.now())
            messages.success(request, "The paper is published. What it says can't be changed any more.")
            return redirect("papers:paper", slug=slug)
        except (UnableToPublish, UnableToChangePaper) as problem:
            form.refuse(problem)
    return render(request, "papers/publish.html", {"form": form, "desk": desk})


@requires(Permission.PAPER_WRITE)
@require_POST
@found
def correct_paper(request: HttpRequest, slug: str) -> HttpResponse:
    """This function will begin the correction of a published paper."""
    try:
        made = correct(paper_for(slug, by=request.user), by=request.user, at=clock.now())
    except UnableToCreatePaper as problem:
        messages.error(request, str(problem))
        return redirect("papers:paper", slug=slug)
    messages.success(request, "This is a new draft of the paper. When it is published it takes the old one's place.")
    return redirect("papers:compose", slug=made.slug)
