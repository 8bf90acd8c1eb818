"""What the pages that are one form have in common: ask, have an operation make the change, and go back."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse

from lineofsight.bodies.operations.actions import UnableToAct
from lineofsight.record.links import step_href
from lineofsight.record.operations.lateness import NotExplained
from lineofsight.record.pathway import UnableToClose, UnableToOpen
from lineofsight.record.queries.teams import NoTeam
from lineofsight.record.views import forming
from lineofsight.service.child_protection.acting import UnableToProtect
from lineofsight.service.child_protection.operations.gathering import UnableToGather

REFUSED = (UnableToProtect, UnableToGather, UnableToAct, NotExplained, UnableToOpen, UnableToClose, NoTeam)


def asked(
    request: HttpRequest,
    form: Any,
    do: Callable[[], Any],
    *,
    step: Any,
    heading: str,
    done: str,
    back: str,
    why: str = "",
    **shown: Any,
) -> HttpResponse:
    """This function will show a form about a step and, once it is valid, have `do` made; then go to `back`.

    What `do` refuses is said on the form. `done` is said afterwards; `why` says why it is asked, and by which rule.
    """
    about = {"step": step, "child": step.child, "heading": heading, "why": why, "step_href": step_href}
    return forming.asked(
        request,
        form,
        do,
        refused=REFUSED,
        done=done,
        back=back,
        template="child_protection/form.html",
        **about,
        **shown,
    )
