"""What is declared of a measure, on screen: its targets, and what happened when."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.oversight.performance.declaring import UnableToDeclare, declare_event, set_target, withdraw
from lineofsight.oversight.performance.declaring_forms import EventForm, TargetForm, WithdrawForm
from lineofsight.oversight.performance.queries.declared import declared_event, declared_page, declared_target
from lineofsight.oversight.performance.queries.measure_of import NoSuchMeasure, known_measure
from lineofsight.web import clock


@requires(Permission.MEASURES_READ)
def declared(request: HttpRequest, code: str) -> HttpResponse:
    """This function will list the targets of a measure and what happened, with who said so and why."""
    try:
        page = declared_page(code=code, by=request.user)
    except NoSuchMeasure as error:
        raise Http404(str(error)) from error
    return render(request, "performance/declared.html", {"page": page})


@requires(Permission.SNAPSHOT_PUBLISH)
@keeps_draft("A measure’s target")
def target_new(request: HttpRequest, code: str) -> HttpResponse:
    """This function will set a target."""
    measure = _measure(code)
    form = TargetForm(request.POST if request.method == "POST" else None, on=clock.today())
    if form.is_valid():
        try:
            set_target(code=measure.code, **form.cleaned_data, by=request.user, at=clock.now())
            return _done(request, measure.code, "The target is set.")
        except UnableToDeclare as problem:
            form.refuse(problem)
    return _asked(request, form, measure, title="Set a target", button="Set the target")


@requires(Permission.SNAPSHOT_PUBLISH)
@keeps_draft("What happened to a measure")
def event_new(request: HttpRequest, code: str) -> HttpResponse:
    """This function will declare something that happened."""
    measure = _measure(code)
    today = clock.today()
    form = EventForm(request.POST if request.method == "POST" else None, on=today)
    if form.is_valid():
        try:
            of = "" if form.is_of_every else measure.code
            declare_event(code=of, **form.told, by=request.user, on=today, at=clock.now())
            return _done(request, measure.code, "It is declared.")
        except UnableToDeclare as problem:
            form.refuse(problem)
    return _asked(request, form, measure, title="Declare what happened", button="Declare it")


@requires(Permission.SNAPSHOT_PUBLISH)
@keeps_draft("Withdrawing a target")
def target_withdraw(request: HttpRequest, target_id: int) -> HttpResponse:
    """This function will withdraw a target that was set wrongly."""
    target = declared_target(target_id)
    return _withdraw(
        request, target, code=target.measure_code, title=f"Withdraw the target of {target.value.normalize():f}"
    )


@requires(Permission.SNAPSHOT_PUBLISH)
@keeps_draft("Withdrawing what happened")
def event_withdraw(request: HttpRequest, event_id: int) -> HttpResponse:
    """This function will withdraw something that was declared wrongly."""
    event = declared_event(event_id)
    return _withdraw(request, event, code=event.measure_code, title=f"Withdraw “{event.label}”")


def _withdraw(request: HttpRequest, declared: Any, *, code: str, title: str) -> HttpResponse:
    form = WithdrawForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            withdraw(declared=declared, why=form.cleaned_data["why"], by=request.user, at=clock.now())
            return _done(request, code, "It is withdrawn.")
        except UnableToDeclare as problem:
            form.refuse(problem)
    return _asked(request, form, _measure(code) if code else None, title=title, button="Withdraw it")


def _measure(code: str) -> Any:
    try:
        return known_measure(code)
    except NoSuchMeasure as error:
        raise Http404(str(error)) from error


def _done(request: HttpRequest, code: str, sentence: str) -> HttpResponse:
    messages.success(request, sentence)
    return redirect("performance:declared", code=code) if code else redirect("performance:index")


def _asked(request: HttpRequest, form: Any, measure: Any, *, title: str, button: str) -> HttpResponse:
    context = {"form": form, "measure": measure, "title": title, "button": button}
    return render(request, "performance/declare.html", context)
