"""Every form in which somebody writes more than a line keeps it as a draft, or is named here with why not."""

import dis
import inspect
from collections.abc import Iterator
from types import CodeType, FunctionType, ModuleType

import pytest
from django.forms import BaseForm

from lineofsight.access.roles import ROLES
from lineofsight.access.routes import Route, routes
from lineofsight.drafts.keeping import ATTRIBUTE
from lineofsight.drafts.tickets import FIELD
from lineofsight.web.fields import TextAreaField
from lineofsight.web.forms import Form
from tests.factories.bad_input import forms_of
from tests.structure.test_role_matrix import address, may_open, visitor

NO_DRAFT = {
    "web:gallery": "It shows the parts that pages are made of. Nothing is sent.",
    "record:restricted": "An emergency: a sentence is written and sent at once, and is not to wait for anything.",
    "front_door:ask_openly": "Whoever writes it has no account, and a draft is kept for an account alone.",
    "front_door:refer": "Whoever writes it has no account, and a draft is kept for an account alone.",
    "record:sealing": "What is sealed is opened with a sentence, at once: nothing of it is kept beside the record.",
}
ROUTES = [route for route in routes() if route.name and route.declared]
ASKED = [route for route in ROUTES if route.name not in NO_DRAFT]


@pytest.mark.parametrize("route", ASKED, ids=lambda route: route.name)
def test_a_view_that_asks_for_words_keeps_them(route: Route):
    """Read in the code, so that a form which a sample's state does not show is found too."""
    words = forms_with_words(inspect.unwrap(route.view))
    assert not words or getattr(route.view, ATTRIBUTE, ""), f"{route.name}: {', '.join(words)} keeps no draft."


@pytest.mark.django_db
@pytest.mark.parametrize("route", ASKED, ids=lambda route: route.name)
def test_a_page_that_asks_for_words_carries_the_ticket_of_its_draft(route: Route):
    """Seen on the page, so that a template which forgets to begin the draft is found, and text fields made by code."""
    role = next((role for role in ROLES if may_open(route, role)), "")
    answer = visitor(role).get(address(route))
    assert answer.status_code < 500
    is_page = answer.status_code == 200 and "html" in answer.headers["Content-Type"] and not answer.streaming
    forms = forms_of(answer.content.decode()) if is_page else []
    lost = [form for form in forms if form.method == "post" and form.areas and FIELD not in form.hidden]
    assert not lost, f"{route.name}: {', '.join(lost[0].areas)} carries no ticket: keeping.begin is not in the form."


def test_what_keeps_no_draft_is_still_there():
    views = {route.name: route.view for route in ROUTES}
    assert [name for name in NO_DRAFT if name not in views or getattr(views[name], ATTRIBUTE, "")] == []


class HasWords(Form):
    """A form that nobody uses."""

    text = TextAreaField(label="Text")


def asked_by_a_helper(request):
    return HasWords(request.POST)


def test_a_view_that_forgot_would_be_found():
    def view(request):
        return asked_by_a_helper(request)

    assert forms_with_words(view) == forms_with_words(asked_by_a_helper) == ["HasWords"]


def forms_with_words(view: FunctionType) -> list[str]:
    """This function will return the names of the forms of a view that have a field of several lines."""
    found = {one for one in used_by(view, seen=set()) if inspect.isclass(one) and issubclass(one, BaseForm)}
    fields = {form.__name__: getattr(form, "base_fields", {}).values() for form in found}
    return sorted(name for name, those in fields.items() if any(isinstance(one, TextAreaField) for one in those))


def used_by(function: FunctionType, *, seen: set[CodeType]) -> Iterator:
    """This function will give whatever a function uses of its module, and what those of its own module use in turn."""
    if function.__code__ in seen:
        return
    seen.add(function.__code__)
    for name, attribute in names_in(function.__code__):
        one = function.__globals__.get(name)
        one = getattr(one, attribute, None) if isinstance(one, ModuleType) else one
        yield from one.values() if isinstance(one, dict) else [one]
        inner = inspect.unwrap(one) if isinstance(one, FunctionType) else None
        if inner is not None and inner.__module__ == function.__module__:
            yield from used_by(inner, seen=seen)


def names_in(code: CodeType) -> Iterator[tuple[str, str]]:
    """This function will give each global name that is read, with the attribute that is then read of it."""
    said = list(dis.get_instructions(code))
    for one, following in zip(said, [*said[1:], None], strict=True):
        if one.opname == "LOAD_GLOBAL":
            is_attribute = following is not None and following.opname in {"LOAD_ATTR", "LOAD_METHOD"}
            yield str(one.argval), str(following.argval) if is_attribute else ""
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            yield from names_in(inner)
