"""Work programmes on screen: all panels, one panel's year, a suggestion, what is chosen, and the board's approval."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.council.programme.forms import choosing as forms
from lineofsight.council.programme.operations import approving, suggesting
from lineofsight.council.programme.operations.refusing import UnableToScrutinise
from lineofsight.council.programme.queries import programmes as queries
from lineofsight.council.programme.tables import reviews_table
from lineofsight.council.programme.views.forming import asked
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.web import clock
from lineofsight.web.asking import posted


def address(body_slug: str, year: int) -> str:
    """This function will return the address of a panel's year."""
    return reverse("programme:programme", args=[body_slug, year])


@requires(Permission.COUNCIL_READ)
def listed(request: HttpRequest) -> HttpResponse:
    """This function will list the panels with their programme of this year, and every review."""
    shown = {
        "panels": queries.panels(request.user),
        "year": queries.this_year(clock.today()),
        "table": reviews_table(queries.reviews(request.user), query=request.GET),
    }
    return render(request, "programme/programmes.html", shown)


@requires(Permission.COUNCIL_READ)
def one(request: HttpRequest, body_slug: str, year: int) -> HttpResponse:
    """This function will show a panel's year: what was suggested and chosen, and how far the board is."""
    page = queries.programme_page(body_slug, year, by=request.user)
    return render(request, "programme/programme.html", {"page": page, "body": page.council_body.body})


@requires(Permission.COUNCIL_RUN)
@keeps_draft("A suggestion to a panel")
def suggest(request: HttpRequest, body_slug: str, year: int) -> HttpResponse:
    """This function will keep a suggestion."""
    page = queries.programme_page(body_slug, year, by=request.user)
    form = forms.SuggestForm(posted(request))

    def do() -> None:
        suggesting.suggest(
            body=page.council_body.body, year=year, **form.cleaned_data, on=clock.today(), by=request.user,
            at=clock.now(),
        )  # fmt: skip

    return asked(request, form, do, heading="Suggest something", back=address(body_slug, year),
                 caption=f"{page.council_body.body.name}, {page.year_words}")  # fmt: skip


@requires(Permission.COUNCIL_RUN)
@keeps_draft("What a panel chose")
def choose(request: HttpRequest, suggestion_id: int) -> HttpResponse:
    """This function will say what a panel does with a suggestion."""
    found = queries.suggestion(suggestion_id, by=request.user)
    others = [panel.body for panel in queries.panels(request.user) if panel.body != found.body]
    form = forms.ChooseForm(posted(request), on=clock.today(), panels=others, initial={"on": clock.today()})

    def do() -> None:
        suggesting.choose(found, **form.cleaned_data, by=request.user, at=clock.now())

    return asked(request, form, do, heading="What does the panel do with it?", caption=found.title,
                 back=address(found.body.of_council.slug, found.year))  # fmt: skip


@require_POST
@requires(Permission.COUNCIL_RUN)
def submit(request: HttpRequest, body_slug: str, year: int) -> HttpResponse:
    """This function will submit a year's programme to the board as it stands."""
    page = queries.programme_page(body_slug, year, by=request.user)
    try:
        approving.submit_programme(body=page.council_body.body, year=year, by=request.user, at=clock.now())
    except UnableToScrutinise as problem:
        messages.error(request, str(problem))
    else:
        messages.success(request, "It is submitted to the board as it stands.")
    return redirect(address(body_slug, year))


@requires(Permission.COUNCIL_RUN)
def approve(request: HttpRequest, programme_id: int) -> HttpResponse:
    """This function will record that the board approved a programme."""
    found = queries.programme(programme_id, by=request.user)
    form = forms.ApproveForm(posted(request), on=clock.today(), boards=queries.boards(request.user))

    def do() -> None:
        approving.approve_programme(found, **form.cleaned_data, by=request.user, at=clock.now())

    return asked(request, form, do, heading="The board approved it", done="The programme is approved, and public.",
                 back=address(found.body.of_council.slug, found.year), submit="Record it",
                 caption=f"{found.body.name}, {found.content['year_words']}")  # fmt: skip
