"""The council's offices on screen: who holds them and held them, and who takes or leaves one."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.council.membership import forms
from lineofsight.council.membership.operations import holding
from lineofsight.council.membership.queries import offices as queries
from lineofsight.council.membership.views.forming import asked
from lineofsight.web import clock
from lineofsight.web.asking import posted


@requires(Permission.COUNCIL_READ)
def listed(request: HttpRequest) -> HttpResponse:
    """This function will list the offices, who holds each, and what is wrong where something is."""
    shown = queries.offices(request.user, on=clock.today())
    return render(
        request, "membership/offices.html", {"offices": shown, "can_run": request.user.can(Permission.COUNCIL_RUN)}
    )  # fmt: skip


@requires(Permission.COUNCIL_RUN)
def take(request: HttpRequest) -> HttpResponse:
    """This function will say who holds an office."""
    form = forms.OfficeForm(posted(request), on=clock.today(), initial={"on": clock.today()})

    def do() -> None:
        holding.take_office(**form.cleaned_data, by=request.user, at=clock.now())

    return asked(request, form, do, heading="Who holds an office", caption="Council", done="Saved.",
                 back=reverse("membership:offices"))  # fmt: skip


@requires(Permission.COUNCIL_RUN)
def leave(request: HttpRequest, holder_id: int) -> HttpResponse:
    """This function will end somebody's office."""
    found = queries.office_holder(holder_id, by=request.user)
    form = forms.LeaveForm(posted(request), on=clock.today(), initial={"on": clock.today()})

    def do() -> None:
        holding.leave_office(holder=found, **form.cleaned_data, by=request.user, at=clock.now())

    return asked(request, form, do, heading=f"{found.name} leaves the office", caption=found.get_office_display(),
                 done="Saved.", back=reverse("membership:offices"))  # fmt: skip
