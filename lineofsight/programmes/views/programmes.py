"""Programmes on screen: all of them, one, and setting one up."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.programmes import forms
from lineofsight.programmes.operations import setting_up as operations
from lineofsight.programmes.queries import programmes as queries
from lineofsight.programmes.views.forming import asked
from lineofsight.record.views.person import address_of
from lineofsight.web import clock
from lineofsight.web.asking import told
from lineofsight.web.paging import Page


@requires(Permission.PROGRAMME_READ)
def programmes(request: HttpRequest) -> HttpResponse:
    """This function will list the programmes, with how many families are attached and what was claimed."""
    shown = {
        "standings": queries.standings(on=clock.today()),
        "may_change": request.user.can(Permission.PROGRAMME_CLAIM),
    }
    return render(request, "programmes/programmes.html", shown)


@requires(Permission.PROGRAMME_READ)
def programme(request: HttpRequest, programme_id: int) -> HttpResponse:
    """This function will show a programme: its target, its outcomes, and the families attached."""
    state = request.GET.get("state", "")
    found = queries.programme_page(programme_id, state=state, by=request.user, on=clock.today())
    shown = {
        "found": found,
        "programme": found.programme,
        "state": state if state in queries.STATES else "",
        "page": Page.of(found.rows, number=request.GET.get("page"), per_page=50),
        "address": address_of(request),
        "may_change": request.user.can(Permission.PROGRAMME_CLAIM),
    }
    return render(request, "programmes/programme.html", shown)


@requires(Permission.PROGRAMME_CLAIM)
@keeps_draft("A programme")
def programme_new(request: HttpRequest) -> HttpResponse:
    """This function will set up a programme."""
    return asked(
        request, forms.ProgrammeForm(request.POST or None),
        lambda said: operations.set_up_programme(**said, **told(request)),
        heading="Set up a programme", back=reverse("programmes:programmes"), done="The programme is set up.",
        to=lambda made: reverse("programmes:programme", kwargs={"programme_id": made.pk}), caption="Programmes",
    )  # fmt: skip


@requires(Permission.PROGRAMME_CLAIM)
@keeps_draft("An outcome of a programme")
def criterion_new(request: HttpRequest, programme_id: int) -> HttpResponse:
    """This function will add an outcome that counts, in place of one with the same words."""
    found = queries.programme_of(programme_id)
    return asked(
        request, forms.CriterionForm(request.POST or None),
        lambda said: operations.add_criterion(found, **said, **told(request)),
        heading="Add an outcome that counts", caption=found.name, done="The outcome counts from today.",
        back=reverse("programmes:programme", kwargs={"programme_id": found.pk}),
    )  # fmt: skip
