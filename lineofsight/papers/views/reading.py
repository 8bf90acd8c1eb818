"""Read papers: the list, a paper, its PDF."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.papers import markup
from lineofsight.papers.links import figure_address
from lineofsight.papers.listing import papers_table
from lineofsight.papers.pdf import UnableToPrint, facts
from lineofsight.papers.queries import papers_for, printed, reading
from lineofsight.papers.views.common import found
from lineofsight.web import clock


@requires(Permission.PAPER_READ)
def index(request: HttpRequest) -> HttpResponse:
    """This function will list the papers the person may read."""
    return render(request, "papers/list.html", {"table": papers_table(papers_for(by=request.user), query=request.GET)})


@requires(Permission.PAPER_READ)
@found
def paper(request: HttpRequest, slug: str) -> HttpResponse:
    """This function will show a paper: as it was published, or a draft as it would be."""
    read = reading(slug, by=request.user, at=clock.now())
    context = {
        "read": read,
        "pieces": read.said["pieces"],
        "facts": facts(read.said, is_draft=not read.paper.is_published),
        "words": markup.html,
        "figure_address": figure_address,
    }
    return render(request, "papers/paper.html", context)


@requires(Permission.PAPER_READ)
@found
def paper_pdf(request: HttpRequest, slug: str) -> HttpResponse:
    """This function will send the PDF of a published paper."""
    try:
        made = printed(slug, by=request.user, at=clock.now())
    except UnableToPrint as error:
        messages.error(request, str(error))
        return redirect(reverse("papers:paper", args=[slug]))
    return HttpResponse(
        made,
        content_type="application/pdf",
        headers={"Content-Disposition": f'attachment; filename="{slug}.pdf"', "Cache-Control": "private, max-age=3600"},
    )
