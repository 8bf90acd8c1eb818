"""What is kept of a form that is sent: its fields as typed, without what the browser and we add."""

from urllib.parse import urlencode

from django.http import HttpRequest

from lineofsight.drafts.tickets import FIELD

NOT_TYPED = {"csrfmiddlewaretoken", FIELD}


def content_of(request: HttpRequest) -> str:
    """This function will return the fields of the form that was sent, as text to keep. Files are not kept."""
    typed = [(name, value) for name, values in request.POST.lists() for value in values if name not in NOT_TYPED]
    return urlencode(typed)


def place_of(request: HttpRequest) -> str:
    """This function will return the address of the form being asked for or sent."""
    return request.get_full_path()


def texts_of(request: HttpRequest) -> list[str]:
    """This function will return the longer things that were typed, to be shown where they can't be kept."""
    return [
        value for name, values in request.POST.lists() for value in values if name not in NOT_TYPED and " " in value
    ]
