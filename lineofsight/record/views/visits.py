"""The visits of a child: due, planned and made."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.record.forms.visits import CancelForm, PlanForm
from lineofsight.record.operations.visits import UnableToNote, cancel_plan, plan_visit
from lineofsight.record.queries.copies import others_to_write_about, plan_known_to, visits_of
from lineofsight.record.queries.records import open_steps_of, person_known_to
from lineofsight.record.views.person import address_of, framed
from lineofsight.web import clock
from lineofsight.web.paging import Page


@requires(Permission.RECORD_READ)
def visits(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will show what visits are due, planned and made."""
    context = framed(request, pk, "visits")
    found = visits_of(context["person"])
    page = Page.of(found.made, number=request.GET.get("page"))
    context |= {"visits": found, "page": page, "address": address_of(request), "at": clock.now()}
    return render(request, "record/visits.html", context)


@requires(Permission.NOTE_WRITE)
def visit_plan(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will plan a visit to a child, and to brothers and sisters with them."""
    child = person_known_to(request.user, pk=pk)
    steps = open_steps_of(child)
    others = others_to_write_about(child, on=clock.today(), by=request.user)
    form = PlanForm(request.POST or None, on=clock.today(), initial={"mode": "home"}, steps=steps, others=others)
    if form.is_valid():
        told = dict(form.cleaned_data)
        also, chosen = set(told.pop("also", ())), told.pop("step")
        told["step"] = next((step for step in steps if str(step.pk) == chosen), None)
        children = [child, *(one for one in others if str(one.pk) in also)]
        try:
            plan_visit(children, by=request.user, at=clock.now(), **told)
        except UnableToNote as problem:
            form.refuse(problem, field="planned_at")
        else:
            messages.success(request, "The visit is planned.")
            return redirect("record:visits", pk=pk)
    return render(request, "record/visit_plan.html", {"form": form, "person": child})


@requires(Permission.NOTE_WRITE)
def visit_cancel(request: HttpRequest, planned: int) -> HttpResponse:
    """This function will cancel a planned visit, with why."""
    plan = plan_known_to(request.user, pk=planned)
    form = CancelForm(request.POST or None, on=clock.today())
    if form.is_valid():
        try:
            cancel_plan(plan, by=request.user, at=clock.now(), **form.cleaned_data)
        except UnableToNote as problem:
            form.refuse(problem)
        else:
            messages.success(request, "The visit is cancelled.")
            return redirect("record:visits", pk=plan.child_id)
    return render(request, "record/visit_cancel.html", {"form": form, "person": plan.child, "plan": plan})
