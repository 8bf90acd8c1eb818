"""Pages of private fostering: the register, one arrangement, and what is done so that people tell us."""

from functools import partial

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.service.child_in_need.forms import fostering as forms
from lineofsight.service.child_in_need.operations import fostering as operations
from lineofsight.service.child_in_need.operations.changes import UnableToChange
from lineofsight.service.child_in_need.queries import fostering as queries
from lineofsight.service.child_in_need.tables import ended_table, register_table
from lineofsight.service.child_in_need.views.asking import asked
from lineofsight.web import clock
from lineofsight.web.asking import posted


@requires(Permission.RECORD_READ)
def register(request: HttpRequest) -> HttpResponse:
    """This function will show the register of private fostering: what is open now, and what has ended."""
    found = queries.register_of(by=request.user, at=clock.now())
    tables = {
        "now": register_table(found.now, query=request.GET, on=found.on),
        "ended": ended_table(found.ended, query=request.GET),
    }
    return render(request, "child_in_need/register.html", {"found": found, **tables})


@requires(Permission.RECORD_READ)
def arrangement(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will show one arrangement: who cares for the child, its visits, and whether it is suitable."""
    found = queries.arrangement(pk, by=request.user, at=clock.now())
    may = {"write": request.user.can(Permission.PLAN_WRITE), "decide": request.user.can(Permission.PLAN_AUTHORISE)}
    context = {"found": found, "step": found.known.step, "child": found.known.child, "on": found.known.on, "may": may}
    return render(request, "child_in_need/arrangement.html", context)


@requires(Permission.PLAN_WRITE)
@keeps_draft("A notification of private fostering")
def notification(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will record what was notified of an arrangement, or put it right."""
    found = _found(request, pk)
    form = forms.NotificationForm(posted(request), on=clock.today(), initial=forms.so_far(found.details))
    change = partial(operations.record_notification, found.known.step)
    return _asked(request, form, change, found, "What we were told", "What was notified is recorded.")


@requires(Permission.PLAN_AUTHORISE)
@keeps_draft("Whether private fostering is suitable")
def suitability(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will record whether an arrangement is suitable."""
    found = _found(request, pk)
    form = forms.SuitabilityForm(posted(request), on=clock.today())
    change = partial(operations.judge_suitability, found.known.step)
    return _asked(request, form, change, found, "Is this arrangement suitable?", "The decision is recorded.")


@requires(Permission.PLAN_WRITE)
@keeps_draft("A change of private fostering")
def change(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will record a change of an arrangement."""
    found = _found(request, pk)
    form = forms.ChangeForm(posted(request), on=clock.today())
    made = partial(operations.record_change, found.known.step)
    return _asked(request, form, made, found, "Record a change", "The change is recorded.")


@requires(Permission.PLAN_AUTHORISE)
@keeps_draft("The end of private fostering")
def end(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will end an arrangement."""
    found = _found(request, pk)
    form = forms.EndArrangementForm(posted(request), on=clock.today(), step=found.known.step)
    made = partial(operations.end_arrangement, found.known.step, on=clock.today())
    return _asked(request, form, made, found, "End this arrangement", "The arrangement has ended.")


@requires(Permission.RECORD_READ)
def campaigns(request: HttpRequest) -> HttpResponse:
    """This function will show what was done so that people know of private fostering, and what was told after."""
    return render(request, "child_in_need/campaigns.html", {"found": queries.campaigns(by=request.user)})


@requires(Permission.PLAN_WRITE)
@keeps_draft("A campaign about private fostering")
def campaign_new(request: HttpRequest) -> HttpResponse:
    """This function will log something done so that people know of private fostering."""
    form = forms.CampaignForm(posted(request), on=clock.today())
    if form.is_valid():
        try:
            operations.log_campaign(**form.cleaned_data, by=request.user, at=clock.now())
        except UnableToChange as problem:
            form.refuse(problem)
        else:
            messages.success(request, "The campaign is logged.")
            return redirect("child_in_need:campaigns")
    return render(request, "child_in_need/campaign_form.html", {"form": form})


def _found(request: HttpRequest, pk: int) -> queries.Arrangement:
    return queries.arrangement(pk, by=request.user, at=clock.now())


def _asked(request: HttpRequest, form, made, found: queries.Arrangement, heading: str, done: str) -> HttpResponse:
    back = reverse("child_in_need:arrangement", kwargs={"pk": found.known.step.pk})
    return asked(request, form, made, known=found.known, heading=heading, done=done, back=back, back_name="arrangement")
