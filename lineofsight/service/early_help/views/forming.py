"""What every form of early help does: ask, have an operation make the change, and go back to the family's page."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse

from lineofsight.record.operations.allocations import UnableToAllocate
from lineofsight.record.operations.lateness import NotExplained
from lineofsight.record.pathway import UnableToClose, UnableToOpen
from lineofsight.record.queries.teams import NoTeam
from lineofsight.record.views import forming
from lineofsight.service.early_help.operations.changes import UnableToHelp
from lineofsight.service.early_help.presenting import context, href_of
from lineofsight.service.early_help.queries.episodes import EpisodePage, episode_page
from lineofsight.web import clock

REFUSED = (UnableToHelp, UnableToAllocate, UnableToClose, UnableToOpen, NotExplained, NoTeam)


def page_of(request: HttpRequest, step_id: int) -> EpisodePage:
    """This function will return the family's early help for the reader."""
    return episode_page(step_id, by=request.user, at=clock.now())


def asked(
    request: HttpRequest,
    page: EpisodePage,
    form: Any,
    change: Callable[[dict], Any],
    *,
    template: str = "form_page",
    **shown: Any,
) -> HttpResponse:
    """This function will show a form and, once it is valid, have `change` made with its answers."""
    drawn = {**context(page, by=request.user), "back": href_of(page), **shown}
    return forming.asked(
        request,
        form,
        lambda: change(form.cleaned_data),
        refused=REFUSED,
        template=f"early_help/{template}.html",
        **drawn,
    )
