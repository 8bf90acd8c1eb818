"""What every form of early help does: ask, have an operation make the change, and go back to the family's page."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lineofsight.drafts.versions import EditedMeanwhile
from lineofsight.record.forms.voice import name_child
from lineofsight.record.operations.allocations import UnableToAllocate
from lineofsight.record.operations.lateness import NotExplained
from lineofsight.record.pathway import UnableToClose, UnableToOpen
from lineofsight.record.queries.teams import NoTeam
from lineofsight.service.early_help.operations.changes import UnableToHelp
from lineofsight.service.early_help.presenting import context, href_of
from lineofsight.service.early_help.queries.episodes import EpisodePage, episode_page
from lineofsight.web import clock

REFUSED = (UnableToHelp, UnableToAllocate, UnableToClose, UnableToOpen, NotExplained, NoTeam)


def page_of(request: HttpRequest, step_id: int) -> EpisodePage:
    """This function will return the family's early help for the reader."""
    return episode_page(step_id, by=request.user, at=clock.now())


def posted(request: HttpRequest) -> Any:
    """This function will return what was posted, also when nothing was typed, or None when the page is only read."""
    return request.POST if request.method == "POST" else None


def told(request: HttpRequest) -> dict[str, Any]:
    """This function will return by whom, on which day and when a change is made."""
    return {"by": request.user, "on": clock.today(), "at": clock.now()}


def asked(
    request: HttpRequest, page: EpisodePage, form: Any, change: Callable[[dict], Any], *, heading: str, done: str,
    submit: str = "Save", template: str = "form_page", **shown: Any,
) -> HttpResponse:  # fmt: skip
    """This function will show a form and, once it is valid, have `change` made with its answers."""
    if "is_to_child" in form.fields:
        name_child(form, page.step.child)
    if form.is_valid():
        try:
            change(form.cleaned_data)
        except EditedMeanwhile as edited:
            form.meet(edited)
        except REFUSED as problem:
            form.refuse(problem)
        else:
            messages.success(request, done)
            return redirect(href_of(page))
    drawn = {**context(page, by=request.user), "form": form, "heading": heading, "submit": submit, **shown}
    return render(request, f"early_help/{template}.html", drawn)
