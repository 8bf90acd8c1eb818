"""What a view is asked for: what was posted, and by whom and when a change is made."""

from typing import Any

from django.http import HttpRequest

from lineofsight.web import clock


def posted(request: HttpRequest) -> Any:
    """This function will return what was posted, also when nothing was typed, or None when the page is only read."""
    return request.POST if request.method == "POST" else None


def told(request: HttpRequest) -> dict[str, Any]:
    """This function will return by whom, on which day and when a change is made."""
    return {"by": request.user, "on": clock.today(), "at": clock.now()}
