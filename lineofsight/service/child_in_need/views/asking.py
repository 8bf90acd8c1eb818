"""What every form here does: ask, have an operation make the change, and go on."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse

from lineofsight.record.links import step_href
from lineofsight.record.operations.allocations import UnableToAllocate
from lineofsight.record.operations.lateness import NotExplained
from lineofsight.record.operations.plans import UnableToPlan
from lineofsight.record.pathway import UnableToClose, UnableToOpen
from lineofsight.record.queries.teams import NoTeam
from lineofsight.record.views import forming
from lineofsight.service.child_in_need.operations.changes import UnableToChange
from lineofsight.service.child_in_need.queries.known import Known
from lineofsight.web import clock
from lineofsight.web.forms import Form

REFUSALS = (UnableToChange, UnableToPlan, UnableToClose, UnableToOpen, NotExplained, NoTeam, UnableToAllocate)


def asked(
    request: HttpRequest,
    form: Form,
    change: Callable[..., Any],
    *,
    known: Known,
    heading: str,
    done: str,
    back: str,
    back_name: str,
    template: str = "child_in_need/form.html",
    **shown: Any,
) -> HttpResponse:
    """This function will show a form and, once it is valid, have `change` made with by=, at= and its answers.

    What is refused is said on the form. `back` is the address to go to afterwards, where `done` is said.
    """

    def do() -> None:
        change(**getattr(form, "told", form.cleaned_data), by=request.user, at=clock.now())

    about = {"step": known.step, "child": known.child, "on": known.on, "step_href": step_href}
    about |= {"heading": heading, "back_to": back, "back_name": back_name}
    return forming.asked(request, form, do, refused=REFUSALS, done=done, back=back, template=template, **about, **shown)
