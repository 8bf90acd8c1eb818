"""What every form of a plan does: ask, have an operation make the change, and go back to the plan."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from lineofsight.record.links import step_href
from lineofsight.record.operations.plans import UnableToPlan
from lineofsight.record.planning import plan_kind
from lineofsight.record.views import forming
from lineofsight.web import clock
from lineofsight.web.forms import Form


def asked(
    request: HttpRequest,
    form: Form,
    change: Callable[..., Any],
    *,
    step: Any,
    heading: str,
    done: str,
    **shown: Any,
) -> HttpResponse:
    """This function will show a form about the plan of a step and, once it is valid, have `change` made.

    `change` takes by=, at= and the form's answers; what it refuses is said on the form. `done` is said afterwards.
    """

    def do() -> None:
        change(**getattr(form, "told", form.cleaned_data), by=request.user, at=clock.now())

    about = {
        "step": step,
        "child": step.child,
        "kind": plan_kind(step.kind),
        "heading": heading,
        "step_href": step_href,
    }
    back = reverse("record:plan", kwargs={"pk": step.pk})
    return forming.asked(
        request,
        form,
        do,
        refused=UnableToPlan,
        done=done,
        back=back,
        template="record/plan/form.html",
        **about,
        **shown,
    )
