"""What the pages of papers share."""

from collections.abc import Callable
from functools import wraps

from django.http import Http404, HttpRequest, HttpResponse

from lineofsight.papers.queries import NoPaper


def found(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """This function will answer "not found" for a paper that is not there, or that this person may not read."""

    @wraps(view)
    def shown(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except NoPaper as error:
            raise Http404(str(error)) from error

    return shown
