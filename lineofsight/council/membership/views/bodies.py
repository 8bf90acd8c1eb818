"""The council's bodies on screen: all of them, a new one, one of them, its places and remit, and its publication."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.bodies.operations.bodies import set_terms
from lineofsight.council.membership import forms
from lineofsight.council.membership.operations import bodies as operations
from lineofsight.council.membership.queries import bodies as queries
from lineofsight.council.membership.tables import bodies_table
from lineofsight.council.membership.views.forming import asked
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.statute.municipal_year import in_words
from lineofsight.web import clock
from lineofsight.web.asking import posted


def address(slug: str) -> str:
    """This function will return the address of a body's page."""
    return reverse("membership:body", args=[slug])


@requires(Permission.COUNCIL_READ)
def listed(request: HttpRequest) -> HttpResponse:
    """This function will list the council's bodies, with who chairs them, their vacancies and when they meet next."""
    today = clock.today()
    rows = queries.council_bodies(request.user, on=today, at=clock.now())
    shown = {
        "table": bodies_table(list(rows), on=today),
        "year": in_words(queries.year_of(today)),
        "can_run": request.user.can(Permission.COUNCIL_RUN),
    }
    return render(request, "membership/bodies.html", shown)


@requires(Permission.COUNCIL_RUN)
@keeps_draft("New body of the council")
def new(request: HttpRequest) -> HttpResponse:
    """This function will set up a body that meets in public."""
    form = forms.CouncilBodyForm(posted(request), on=clock.today(), initial={"on": clock.today()})

    def do() -> str:
        made = operations.set_up_council_body(**form.cleaned_data, by=request.user, at=clock.now())
        return address(made.slug)

    return asked(request, form, do, heading="Set up a body of the council", caption="Council",
                 back=reverse("membership:bodies"), done="The body is set up. Now put members in its places.",
                 submit="Set it up")  # fmt: skip


@requires(Permission.COUNCIL_READ)
def one(request: HttpRequest, body_slug: str) -> HttpResponse:
    """This function will show a body: who sits on it, what it inherited, and its meetings."""
    page = queries.council_body_page(body_slug, by=request.user, on=clock.today(), at=clock.now())
    return render(request, "membership/body.html", {"page": page, "body": page.roster.council_body.body})


def _form(request: HttpRequest, slug: str, form: Any, do: Any, **shown: Any) -> HttpResponse:
    return asked(request, form, do, back=address(slug), **shown)


@requires(Permission.COUNCIL_RUN)
def places(request: HttpRequest, body_slug: str) -> HttpResponse:
    """This function will say how many places a body has."""
    found = queries.council_body(body_slug, by=request.user)
    form = forms.PlacesForm(posted(request), initial={"places": found.places})

    def do() -> None:
        operations.set_places(council_body=found, **form.cleaned_data, by=request.user, at=clock.now())

    return _form(request, body_slug, form, do, heading="Places for members", caption=found.body.name, done="Saved.")


@requires(Permission.COUNCIL_RUN)
@keeps_draft("Remit of a body of the council")
def remit(request: HttpRequest, body_slug: str) -> HttpResponse:
    """This function will give a body a new remit and quorum."""
    found = queries.council_body(body_slug, by=request.user)
    form = forms.RemitForm(posted(request), on=clock.today(), initial={"on": clock.today(), "least": 3})

    def do() -> None:
        set_terms(body=found.body, **form.cleaned_data, by=request.user, at=clock.now())

    return _form(request, body_slug, form, do, heading="New remit", caption=found.body.name, done="Saved.")


@require_POST
@requires(Permission.COUNCIL_RUN)
def publish(request: HttpRequest, body_slug: str) -> HttpResponse:
    """This function will publish a body as it stands today."""
    found = queries.council_body(body_slug, by=request.user)
    operations.publish_body(council_body=found, by=request.user, on=clock.today(), at=clock.now())
    messages.success(request, "It is published as it stands today. What changes later is public once you publish it.")
    return redirect(address(body_slug))


@requires(Permission.COUNCIL_RUN)
def annual_meeting(request: HttpRequest) -> HttpResponse:
    """This function will record the day of the council's annual meeting, from which its year runs."""
    form = forms.AnnualMeetingForm(posted(request), on=clock.today())

    def do() -> None:
        operations.set_annual_meeting(**form.cleaned_data, by=request.user, at=clock.now())

    return asked(request, form, do, heading="The annual meeting", caption="Council", done="Saved.",
                 back=reverse("membership:bodies"))  # fmt: skip
