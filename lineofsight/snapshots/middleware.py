"""Has a page open each snapshot once, whatever it asks of it."""

from django.http import HttpRequest, HttpResponse

from lineofsight.snapshots.answers import opened_once


class OpenedOnceMiddleware:
    """Answers every page within `opened_once`."""

    def __init__(self, get_response) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """This function will pass the request on, and close what its page opened."""
        with opened_once():
            return self.get_response(request)
