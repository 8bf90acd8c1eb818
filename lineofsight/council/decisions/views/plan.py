"""The forward plan on screen: by month, one entry, and what democratic services and scrutiny do with it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.council.decisions.forms import plan as forms
from lineofsight.council.decisions.operations import plan as operations
from lineofsight.council.decisions.queries import plan as queries
from lineofsight.council.decisions.views.forming import asked
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.web import clock
from lineofsight.web.asking import posted, told

CAPTION = "Forward plan"


def address(pk: int) -> str:
    """This function will return the address of an entry's page."""
    return reverse("decisions:entry", args=[pk])


@requires(Permission.COUNCIL_READ)
def listed(request: HttpRequest) -> HttpResponse:
    """This function will list what is to be decided by month, or what was to be before this month."""
    is_past = request.GET.get("before") == "yes"
    months = queries.forward_plan(request.user, on=clock.today(), is_past=is_past)
    shown = {"months": months, "is_past": is_past, "can_run": request.user.can(Permission.COUNCIL_RUN)}
    return render(request, "decisions/plan.html", shown)


@requires(Permission.COUNCIL_READ)
def one(request: HttpRequest, entry_id: int) -> HttpResponse:
    """This function will show an entry: what its notice says, what it said before, and whether it may be decided."""
    page = queries.entry_page(entry_id, by=request.user, on=clock.today())
    return render(request, "decisions/entry.html", {"page": page, "entry": page.entry})


@requires(Permission.COUNCIL_RUN)
@keeps_draft("New entry of the forward plan")
def new(request: HttpRequest) -> HttpResponse:
    """This function will write an entry."""
    today = clock.today()
    form = forms.EntryForm(posted(request), on=today, executives=queries.executives(on=today))

    def do() -> str:
        return address(operations.write_entry(matter=form.matter(), **told(request)).pk)

    return asked(request, form, do, heading="Add to the forward plan", caption=CAPTION,
                 back=reverse("decisions:plan"), done="It is written. Now publish its notice.")  # fmt: skip


@requires(Permission.COUNCIL_RUN)
@keeps_draft("Change of an entry of the forward plan")
def change(request: HttpRequest, entry_id: int) -> HttpResponse:
    """This function will change what an entry says."""
    entry, today = queries.plan_entry(entry_id, by=request.user), clock.today()
    form = forms.ChangeForm(
        posted(request), on=today, executives=queries.executives(on=today), initial=forms.initial_of(entry)
    )  # fmt: skip

    def do() -> None:
        operations.change_entry(entry=entry, matter=form.matter(), why=form.cleaned_data["why"], **told(request))

    begins_again = "If the matter, who decides or whether it is key changes, the clear days of the notice begin again."
    return asked(request, form, do, heading="Change this entry", caption=entry.title, back=address(entry_id),
                 told=begins_again, done="It is changed.")  # fmt: skip


@require_POST
@requires(Permission.COUNCIL_RUN)
def publish(request: HttpRequest, entry_id: int) -> HttpResponse:
    """This function will publish the notice of an entry today."""
    entry = queries.plan_entry(entry_id, by=request.user)
    try:
        operations.publish_entry(entry=entry, **told(request))
    except operations.UnableToPlan as problem:
        messages.error(request, str(problem))
    else:
        messages.success(request, "Its notice is published, and frozen as it stands today.")
    return redirect(address(entry_id))


@requires(Permission.COUNCIL_RUN)
@keeps_draft("Why an entry of the forward plan is withdrawn")
def withdraw(request: HttpRequest, entry_id: int) -> HttpResponse:
    """This function will withdraw an entry."""
    entry = queries.plan_entry(entry_id, by=request.user)
    form = forms.WithdrawForm(posted(request), on=clock.today())

    def do() -> None:
        operations.withdraw_entry(entry=entry, **form.cleaned_data, **told(request))

    return asked(request, form, do, heading="Withdraw this entry", caption=entry.title, back=address(entry_id),
                 done="It is withdrawn.", submit="Withdraw it")  # fmt: skip


@requires(Permission.COUNCIL_RUN)
@keeps_draft("Why a key decision can't wait for its notice")
def urgency(request: HttpRequest, entry_id: int) -> HttpResponse:
    """This function will record who was told, or agreed, that a key decision cannot wait for its notice."""
    entry, today = queries.plan_entry(entry_id, by=request.user), clock.today()
    form = forms.UrgencyForm(posted(request), on=today, initial={"on": today})

    def do() -> None:
        operations.say_urgent(entry=entry, **form.cleaned_data, by=request.user, today=today, at=clock.now())

    return asked(request, form, do, heading="It can’t wait for the notice", caption=entry.title,
                 back=address(entry_id), done="It is recorded, and public with the notice.")  # fmt: skip


@requires(Permission.COUNCIL_READ)
@keeps_draft("Why scrutiny wants an entry of the forward plan")
def want(request: HttpRequest, entry_id: int) -> HttpResponse:
    """This function will say that scrutiny wants to look at an entry first."""
    entry, today = queries.plan_entry(entry_id, by=request.user), clock.today()
    runs = request.user.can(Permission.COUNCIL_RUN)
    form = forms.WantForm(posted(request), on=today, bodies=queries.scrutiny_bodies(on=today), runs=runs)

    def do() -> None:
        operations.want_entry(entry=entry, **form.cleaned_data, by=request.user, at=clock.now())

    return asked(request, form, do, heading="Scrutiny wants to look at this first", caption=entry.title,
                 back=address(entry_id), done="It is marked as wanted by scrutiny.")  # fmt: skip
