"""The pages of partner agencies: which there are, and who works for them."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.record.forms.agencies import AgencyForm, JoinForm, LeaveForm
from lineofsight.record.operations import agencies as operations
from lineofsight.record.queries import agencies as queries
from lineofsight.record.views.structure import done, form_page
from lineofsight.web import clock

REFUSALS = (operations.UnableToChangeAgency,)
BACK = {"text": "Back to agencies", "name": "record:agencies", "kwargs": {}}


@requires(Permission.ACCOUNTS_MANAGE)
def agencies(request: HttpRequest) -> HttpResponse:
    """This function will list the agencies and who works for them."""
    return render(request, "record/structure/agencies.html", {"agencies": queries.agencies(by=request.user)})


@requires(Permission.ACCOUNTS_MANAGE)
def agency_new(request: HttpRequest) -> HttpResponse:
    """This function will add an agency."""
    form = AgencyForm(request.POST or None)
    if form.is_valid():
        told = {"on": clock.today(), "by": request.user, "refusals": REFUSALS, **form.cleaned_data}
        if done(form, operations.open_agency, **told):
            messages.success(request, f"{form.cleaned_data['name']} is added. Say who works for it.")
            return redirect("record:agencies")
    return form_page(request, form, title="Add an agency", submit="Add it", back=BACK)


@requires(Permission.ACCOUNTS_MANAGE)
def agency_join(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will say that an account works for an agency."""
    found = queries.agency_known_to(request.user, pk=pk)
    people = queries.partners_without_agency()
    form = JoinForm(request.POST or None, people=people, on=clock.today(), initial={"on": clock.today()})
    if form.is_valid():
        told = {"agency": found, "by": request.user, "refusals": REFUSALS, **form.cleaned_data}
        if done(form, operations.join_agency, **told):
            messages.success(
                request, f"{form.cleaned_data['account'].name} now reads what is shared with {found.name}."
            )
            return redirect("record:agencies")
    return form_page(request, form, title="Who works for it?", caption=found.name, submit="Save", back=BACK)


@requires(Permission.ACCOUNTS_MANAGE)
def agency_leave(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will say that an account works for an agency no longer."""
    found = queries.agency_account_known_to(request.user, pk=pk)
    form = LeaveForm(request.POST or None, on=clock.today(), initial={"on": clock.today()})
    if form.is_valid():
        told = {"row": found, "by": request.user, "refusals": REFUSALS, **form.cleaned_data}
        if done(form, operations.leave_agency, **told):
            messages.success(request, f"{found.account.name} no longer works for {found.agency.name}.")
            return redirect("record:agencies")
    title = f"{found.account.name} no longer works for it"
    return form_page(request, form, title=title, caption=found.agency.name, submit="Save", back=BACK)
