"""A family's early help: its page, the first contact, how intensive it is, who leads, and which children it covers."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.service.early_help import forms
from lineofsight.service.early_help.operations import leading as operations
from lineofsight.service.early_help.operations.opening import take_children_in
from lineofsight.service.early_help.presenting import context, events, tasks
from lineofsight.service.early_help.queries import episodes as queries
from lineofsight.service.early_help.views.forming import asked, page_of
from lineofsight.web import clock
from lineofsight.web.asking import told


@requires(Permission.EARLY_HELP_LEAD)
def leading(request: HttpRequest) -> HttpResponse:
    """This function will list the families whose plan the reader leads."""
    led = queries.families_led(by=request.user, at=clock.now())
    return render(request, "early_help/leading.html", {"led": led})


@requires(Permission.RECORD_READ)
def episode(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will show a family's early help: what is written, who leads, what is due and what happens next."""
    return _drawn(request, step_id)


@requires(Permission.EARLY_HELP_LEAD)
def led(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will show the same to a partner who leads the family's plan, and who sees nothing else."""
    return _drawn(request, step_id)


def _drawn(request: HttpRequest, step_id: int) -> HttpResponse:
    page = page_of(request, step_id)
    shown = {"tasks": tasks(page), "events": events(page)}
    return render(request, "early_help/episode.html", {**context(page, by=request.user), **shown})


@requires(Permission.EARLY_HELP_LEAD)
@keeps_draft("First contact with a family")
def first_contact(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will record the first meaningful contact with the family."""
    page = page_of(request, step_id)
    form = forms.FirstContactForm(request.POST or None, on=clock.today())
    return asked(
        request, page, form, lambda said: operations.record_first_contact(page.episode, **said, **told(request)),
        heading="First contact with the family", done="The first contact is recorded.", clock_code="EH-FIRST",
    )  # fmt: skip


@requires(Permission.EARLY_HELP_WRITE)
def intensity(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will say how intensive the help is, which a caseload is weighed by."""
    page = page_of(request, step_id)
    form = forms.IntensityForm(request.POST or None, initial={"intensity": page.episode.intensity})
    return asked(
        request, page, form,
        lambda said: operations.set_intensity(page.episode, **said, by=request.user, at=clock.now()),
        heading="How intensive is the help?", done="Saved.",
    )  # fmt: skip


@requires(Permission.EARLY_HELP_AUTHORISE)
@keeps_draft("Naming who leads a family's plan")
def lead(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will name who leads the family's plan, in place of who led before."""
    page, people = page_of(request, step_id), queries.people_who_may_lead()
    form = forms.LeadForm(request.POST or None, people=people)

    def change(said: dict) -> None:
        chosen = said.pop("account")
        account = next((one for one, _ in people if str(one.pk) == chosen), None)
        name = account.name if account else said["name"]
        operations.name_lead(page.episode, **{**said, "name": name, "account": account}, **told(request))

    return asked(
        request, page, form, lambda said: change(dict(said)), heading="Who leads the family's plan?",
        done="The lead is named. Who led before is kept.",
    )  # fmt: skip


@requires(Permission.EARLY_HELP_WRITE)
def take_in(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will take brothers and sisters in, so that one assessment covers every child of the family."""
    page = page_of(request, step_id)
    offered = queries.children_to_take_in(page, by=request.user)
    form = forms.TakeInForm(request.POST or None, offered=offered)

    def change(said: dict) -> None:
        chosen = [one for one in offered if str(one.pk) in said["children"]]
        take_children_in(page.episode, children=chosen, **told(request))

    return asked(
        request, page, form, change, heading="Take brothers and sisters in", done="Taken in.", submit="Take in",
        nothing="" if offered else "Nobody else of this family can be taken in: all have early help, or none is known.",
    )  # fmt: skip
