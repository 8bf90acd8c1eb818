"""What each component of the gallery is shown with. Every name here is invented."""

from datetime import date

from django.http import QueryDict

from lineofsight.web.gallery.form import EveryField


def examples(*, query: QueryDict, on: date) -> dict:
    """This function will return the context of the gallery page. `query` sorts and pages its table."""
    return {"on": on, "empty_form": EveryField(on=on), "form": EveryField(data={"born_on_day": "31"}, files={}, on=on)}
