"""How a form keeps a draft: `@keeps_draft("Note")` on its view, and two lines in its template.

{{ keeping.begin(form, child) }}   after csrf_input, before any field: puts back what was typed
{{ keeping.button() }}             beside the submit button: "Save as draft"
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse, QueryDict
from django.template.loader import render_to_string
from markupsafe import Markup

from lineofsight.drafts.contents import place_of
from lineofsight.drafts.operations import let_go
from lineofsight.drafts.queries import draft_at
from lineofsight.drafts.tickets import FIELD, Ticket, know_browser
from lineofsight.web import clock

View = Callable[..., HttpResponse]
ATTRIBUTE = "keeps_draft"


def keeps_draft(title: str) -> Callable[[View], View]:
    """This function will return a decorator for the view of a form. Lists of drafts call the form by the title.

    Once the view answers what was sent by leading elsewhere, the draft is deleted in the same transaction.
    """

    def keeping(view: View) -> View:
        @wraps(view)
        def kept(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if request.method != "POST":
                return view(request, *args, **kwargs)
            with transaction.atomic():
                response = view(request, *args, **kwargs)
                if 300 <= response.status_code < 400:
                    let_go(by=request.user, place=place_of(request))
                return response

        setattr(kept, ATTRIBUTE, title)
        return kept

    return keeping


class Keeping:
    """What a template asks for, once for each page. It draws nothing where the view keeps no drafts."""

    def __init__(self, request: HttpRequest) -> None:
        """This function will note the page; nothing is looked up until a form begins."""
        self._request = request
        self._title = getattr(getattr(request.resolver_match, "func", None), ATTRIBUTE, "")
        self._is_on = bool(self._title) and getattr(request, "user", None) is not None and request.user.is_authenticated

    def begin(self, form: Any, person: Any = None) -> Markup:
        """This function will put the draft back in the form and return the ticket and what the reader is told of it."""
        if not form or not self._is_on:
            return self._both_versions(form)
        draft = None if form.is_bound else self._draft()
        if draft is not None:
            form.restored = QueryDict(draft.content)
        told = {"field": FIELD, "ticket": self._ticket(person).written(), "draft": draft}
        return _drawn("drafts/begin.html", told) + self._both_versions(form)

    def _draft(self) -> Any:
        return draft_at(self._request.user, place=place_of(self._request), on=clock.today())

    def _both_versions(self, form: Any) -> Markup:
        meeting = getattr(form, "meeting", None) if form else None
        return _drawn("drafts/meeting.html", {"meeting": meeting}) if meeting else Markup("")

    def button(self) -> Markup:
        """This function will return the button that saves a draft, and where the page says when it was last saved."""
        return _drawn("drafts/button.html") if self._is_on else Markup("")

    def _ticket(self, person: Any) -> Ticket:
        return Ticket(
            author=self._request.user.pk,
            place=place_of(self._request),
            title=self._title,
            person=getattr(person, "pk", None),
            browser=know_browser(self._request),
        )


def _drawn(template: str, told: dict[str, Any] | None = None) -> Markup:
    # The template has escaped what it was told.
    return Markup(render_to_string(template, told, using="jinja2"))  # noqa: S704


def context(request: HttpRequest) -> dict[str, Keeping]:
    """This function will give every template its `keeping` (a context processor)."""
    return {"keeping": Keeping(request)}
