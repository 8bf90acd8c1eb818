"""My work, and the team's work."""

from datetime import datetime

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.record.beside_work import beside_work
from lineofsight.record.forms.work import AllocateForm, LatenessForm
from lineofsight.record.links import step_href
from lineofsight.record.operations.allocations import UnableToAllocate
from lineofsight.record.operations.allocations import allocate as give
from lineofsight.record.operations.duties import UnableToExplain, explain_lateness
from lineofsight.record.queries import work
from lineofsight.record.queries.trays import GROUPINGS
from lineofsight.record.views.person import address_of
from lineofsight.record.writing import drafts_panel
from lineofsight.web import clock


@requires(Permission.NOTE_WRITE)
def my_work(request: HttpRequest) -> HttpResponse:
    """This function will show what the reader has to do, soonest due first."""
    at = clock.now()
    found = work.my_work(request.user, at=at, number=request.GET.get("page"), by=grouping_of(request))
    day = timezone.localdate(at)
    kept, beside = drafts_panel(by=request.user, on=day, at=at), beside_work(request.user, on=day, at=at)
    context = {"list": found, "kept": kept, "beside": beside, **_context(request, at)}
    return render(request, "record/my_work.html", context)


@requires(Permission.TEAM_WORK_READ)
def team_work(request: HttpRequest) -> HttpResponse:
    """This function will show what waits for a worker, what is due, and what each worker of a team holds."""
    at = clock.now()
    shown = work.team_work(
        request.GET.get("team", ""), by=request.user, at=at, number=request.GET.get("page"),
        grouped=grouping_of(request),
    )  # fmt: skip
    can_allocate = request.user.can(Permission.WORK_ALLOCATE)
    context = {"shown": shown, "can_allocate": can_allocate, **_context(request, at)}
    return render(request, "record/team_work.html", context)


def _context(request: HttpRequest, at: datetime) -> dict:
    """This function will return what both work lists need to be drawn."""
    can_note = request.user.can(Permission.NOTE_WRITE)
    return {
        "on": timezone.localdate(at),
        "address": address_of(request),
        "can_note": can_note,
        "step_href": step_href,
        "groupings": GROUPINGS,
    }


def grouping_of(request: HttpRequest) -> str:
    """This function will return what the tray is to be grouped by: dates unless the address asks otherwise."""
    asked = request.GET.get("by", "")
    return asked if asked in GROUPINGS else "date"


@requires(Permission.WORK_ALLOCATE)
@keeps_draft("Allocation")
def allocate(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will give a step to a worker."""
    on = clock.today()
    waiting = work.step_to_allocate(pk, by=request.user, on=on)
    form = AllocateForm(request.POST or None, posts=waiting.posts, is_first=waiting.worker is None)
    if form.is_valid():
        try:
            given = give(waiting.step, on=on, by=request.user, at=clock.now(), **_asked(form, waiting.posts))
        except UnableToAllocate as problem:
            form.refuse(problem, field="worker")
        else:
            messages.success(request, f"{waiting.step.declared.name} given to {given.worker.name}.")
            return redirect("record:team_work")
    return render(request, "record/allocate.html", {"form": form, "waiting": waiting, "person": waiting.step.child})


def _asked(form: AllocateForm, posts: list) -> dict:
    """This function will return what the form asks for, with the worker chosen in place of their number."""
    worker = next(post.worker for post in posts if str(post.worker_id) == form.cleaned_data["worker"])
    return {**form.cleaned_data, "worker": worker}


@requires(Permission.NOTE_WRITE)
@keeps_draft("Why it is late")
def lateness(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will record why a duty is late."""
    duty = work.duty_to_explain(pk, by=request.user)
    form = LatenessForm(request.POST or None, initial={"reason": duty.late_reason})
    if form.is_valid():
        try:
            explain_lateness(duty, reason=form.cleaned_data["reason"], by=request.user, at=clock.now())
        except UnableToExplain as problem:
            form.refuse(problem, field="reason")
        else:
            messages.success(request, "The reason is recorded.")
            return redirect("record:duties", pk=duty.child_id)
    return render(request, "record/lateness.html", {"form": form, "duty": duty, "person": duty.child})
