"""The pages of covers, of work to hand over, and of workers who leave."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.record.forms.structure import CloseForm, CoverForm, HandoverForm, LeavingForm
from lineofsight.record.operations import leaving as operations
from lineofsight.record.operations.allocations import UnableToAllocate
from lineofsight.record.operations.covers import UnableToCover, arrange_cover, end_cover
from lineofsight.record.queries import covers, leaving
from lineofsight.record.views.person import address_of
from lineofsight.record.views.structure import done, form_page
from lineofsight.web import clock
from lineofsight.web.forms import Form

REFUSALS = (operations.UnableToLeave, UnableToAllocate)


@requires(Permission.WORK_ALLOCATE)
def cover(request: HttpRequest) -> HttpResponse:
    """This function will show who acts for whom, and arrange a cover."""
    on = clock.today()
    page = covers.cover_page(by=request.user, on=on)
    form = CoverForm(request.POST or None, workers=page.workers, on=on)
    if form.is_valid() and done(form, arrange_cover, by=request.user, refusals=(UnableToCover,), **form.asked()):
        asked = form.asked()
        messages.success(request, f"{asked['covered_by'].name} acts for {asked['worker'].name}.")
        return redirect("record:cover")
    return render(request, "record/structure/cover.html", {"form": form, "page": page, "on": on})


@requires(Permission.WORK_ALLOCATE)
def cover_end(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will end a cover today."""
    found = covers.cover_to_end(pk, by=request.user)
    form = Form(request.POST if request.method == "POST" else None)
    if form.is_valid() and done(form, end_cover, found, by=request.user, refusals=(UnableToCover,), on=clock.today()):
        messages.success(request, "The cover has ended.")
        return redirect("record:cover")
    return form_page(
        request, form, title="End this cover today?", caption=f"{found.covered_by.name} for {found.worker.name}",
        submit="End the cover", back={"name": "record:cover", "text": "Back to covers", "kwargs": {}},
    )  # fmt: skip


@requires(Permission.TEAM_WORK_READ)
def leavers(request: HttpRequest) -> HttpResponse:
    """This function will show whose open work waits to be handed over."""
    found = leaving.leavers(by=request.user, on=clock.today())
    return render(request, "record/structure/leavers.html", {"leavers": found, "on": clock.today()})


@requires(Permission.NOTE_WRITE)
def leaver(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will show a worker's unfinished work: to a manager, or to the worker who leaves."""
    at, on = clock.now(), clock.today()
    page = leaving.leaver_page(pk, by=request.user, on=on, at=at, number=request.GET.get("page"))
    can_allocate = request.user.can(Permission.WORK_ALLOCATE)
    context = {"page": page, "on": on, "address": address_of(request), "can_allocate": can_allocate}
    return render(request, "record/structure/leaver.html", context)


@requires(Permission.NOTE_WRITE)
@keeps_draft("Hand-over note")
def hand_over(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will keep a hand-over note, and for a manager give the step to whoever takes it on."""
    on = clock.today()
    found = leaving.step_to_hand_over(pk, by=request.user, on=on)
    written = found.handover
    initial = {"note": written.note, "receiver": written.receiver_id or ""} if written else {}
    form = HandoverForm(request.POST or None, workers=found.workers, initial=initial)
    back = {"name": "record:leaver", "text": f"Back to {found.worker.name}", "kwargs": {"pk": found.worker.pk}}
    gives = found.may_give and "give" in request.POST
    if form.is_valid():
        operation, more = (operations.hand_over, {"on": on}) if gives else (operations.write_handover, {})
        if done(form, operation, found.step, by=request.user, refusals=REFUSALS, **form.asked(), **more):
            told = "handed over" if gives else "ready to be handed over"
            messages.success(request, f"{found.step.declared.name} of {found.step.child.name}: {told}.")
            return redirect("record:leaver", pk=found.worker.pk)
    return form_page(
        request, form, title=f"Hand over this {found.step.declared.name.lower()}", caption=found.step.child.name,
        submit="Save the note", back=back, may_give=found.may_give, about=found.step.child,
    )  # fmt: skip


@requires(Permission.WORK_ALLOCATE)
def leaving_day(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will record a worker's last day."""
    worker = leaving.worker_to_close(pk, by=request.user)
    form = LeavingForm(request.POST or None, initial={"last_day": worker.leaving_on}, on=clock.today())
    if form.is_valid() and done(
        form, operations.set_leaving, worker, by=request.user, refusals=REFUSALS, **form.cleaned_data
    ):
        messages.success(request, f"{worker.name}: recorded.")
        return redirect("record:leaver", pk=pk)
    back = {"name": "record:leaver", "text": f"Back to {worker.name}", "kwargs": {"pk": pk}}
    return form_page(request, form, title="When is their last day?", caption=worker.name, submit="Save", back=back)


@requires(Permission.WORK_ALLOCATE)
@keeps_draft("Closing a worker")
def leaver_close(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will close a worker who has left."""
    worker = leaving.worker_to_close(pk, by=request.user)
    form = CloseForm(request.POST or None)
    if form.is_valid() and done(
        form, operations.close_leaver, worker, by=request.user, refusals=REFUSALS, on=clock.today(), **form.cleaned_data
    ):
        messages.success(request, f"{worker.name} has left. An administrator closes their account.")
        return redirect("record:leavers")
    back = {"name": "record:leaver", "text": f"Back to {worker.name}", "kwargs": {"pk": pk}}
    return form_page(request, form, title="Close this worker", caption=worker.name, submit="Close", back=back)
