"""Every address, visited as nobody and as every role, lets in exactly those whom its view declares."""

import pytest
from django.test import Client
from django.urls import reverse

from lineofsight.access.gate import PUBLIC, SIGNED_IN
from lineofsight.access.permissions import Permission
from lineofsight.access.roles import ROLES
from lineofsight.access.routes import Route, routes
from tests.factories.access import make_user, signed_in
from tests.factories.routes import sample

ROUTES = routes()
NAMED = [route for route in ROUTES if route.name]
SIGN_IN = "access:sign_in"
LED_ELSEWHERE = {SIGN_IN, "access:sign_out"}
METHODS = ("get", "post")
pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.name or route.address)
def test_a_route_has_a_name_and_says_who_may_open_it(route):
    assert route.name, f"/{route.address} has no name: give it one, so that it can be visited."
    assert route.declared is not None, f"{route.name} declares nothing: use public, signed_in or requires."
    assert route.declared in {PUBLIC, SIGNED_IN, *Permission}


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("route", NAMED, ids=lambda route: route.name)
def test_somebody_not_signed_in(route, method):
    response = getattr(visitor(), method)(address(route))
    if route.declared == PUBLIC:
        assert not is_refused(response), outcome(route, "nobody", response)
    else:
        assert leads_to_sign_in(response), outcome(route, "nobody", response)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("route", NAMED, ids=lambda route: route.name)
def test_every_role(route, method):
    where = address(route)
    wrong = [fault for role in ROLES if (fault := fault_of(route, role=role, where=where, method=method))]
    assert not wrong, "\n".join(wrong)


def fault_of(route: Route, *, role: str, where: str, method: str) -> str:
    """This function will visit the address as a new account of the role, and return what is wrong, or nothing."""
    response = getattr(visitor(role), method)(where)
    if not may_open(route, role):
        return "" if response.status_code == 403 else outcome(route, role, response)
    sent_away = leads_to_sign_in(response) and route.name not in LED_ELSEWHERE
    return outcome(route, role, response) if is_refused(response) or sent_away else ""


def may_open(route: Route, role: str) -> bool:
    return route.declared in {PUBLIC, SIGNED_IN} or route.declared in ROLES[role].permissions


def visitor(role: str = "") -> Client:
    """A client that raises nothing, of nobody or of a new account of the role."""
    return signed_in(make_user(role), raise_request_exception=False) if role else Client(raise_request_exception=False)


def address(route: Route) -> str:
    return reverse(route.name, kwargs={name: sample(view_name=route.name, parameter=name) for name in route.parameters})


def is_refused(response) -> bool:
    return response.status_code == 403 or response.status_code >= 500


def leads_to_sign_in(response) -> bool:
    return response.status_code == 302 and response.headers["Location"].split("?")[0] == reverse(SIGN_IN)


def outcome(route: Route, role: str, response) -> str:
    return f"{response.request['REQUEST_METHOD']} {route.name} ({route.declared}) as {role}: {response.status_code}"
