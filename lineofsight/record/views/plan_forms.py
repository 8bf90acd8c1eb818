"""What every form of a plan does: ask, have an operation make the change, and go back to the plan."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lineofsight.record.links import step_href
from lineofsight.record.operations.plans import UnableToPlan
from lineofsight.record.planning import plan_kind
from lineofsight.web import clock
from lineofsight.web.forms import Form


def posted(request: HttpRequest) -> Any:
    """This function will return what was posted, also when nothing was typed, or None when the page is only read."""
    return request.POST if request.method == "POST" else None


def asked(
    request: HttpRequest,
    form: Form,
    change: Callable[..., Any],
    *,
    step: Any,
    heading: str,
    done: str,
    submit: str = "Save",
    **shown: Any,
) -> HttpResponse:
    """This function will show a form about the plan of a step and, once it is valid, have `change` made.

    `change` takes by=, at= and the form's answers; what it refuses is said on the form. `done` is said afterwards.
    """
    if form.is_valid():
        told = getattr(form, "told", form.cleaned_data)
        try:
            change(**told, by=request.user, at=clock.now())
        except UnableToPlan as problem:
            form.refuse(problem)
        else:
            messages.success(request, done)
            return redirect("record:plan", pk=step.pk)
    context = {"form": form, "step": step, "child": step.child, "kind": plan_kind(step.kind), "heading": heading}
    return render(request, "record/plan/form.html", {**context, "step_href": step_href, "submit": submit, **shown})
