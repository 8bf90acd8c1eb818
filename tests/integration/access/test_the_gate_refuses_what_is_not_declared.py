"""A view is opened only as it declares: by everybody, by those signed in, or by those with the permission."""

import json
from types import ModuleType

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.http import HttpResponse
from django.urls import include, path
from django.views import View

from lineofsight.access import audit
from lineofsight.access.gate import NotAllowed, check, public, requires, signed_in
from lineofsight.access.models import AuditEntry
from lineofsight.access.permissions import Permission


def hello(request):
    return HttpResponse("hello")


@requires(Permission.RECORD_READ)
class Hello(View):
    def get(self, request):
        return HttpResponse("hello")


def operate(request):
    check(request.user, Permission.PAPER_PUBLISH)
    return HttpResponse("published")


def copy(view):
    return lambda request: view(request)


access = (
    [path("sign-in/", public(copy(hello)), name="sign_in")],
    "access",
)
routes = ModuleType("routes")
routes.urlpatterns = [
    path("", include(access)),
    path("undeclared/", hello, name="undeclared"),
    path("everybody/", public(copy(hello)), name="everybody"),
    path("signed-in/", signed_in(copy(hello)), name="signed_in"),
    path("records/", requires(Permission.RECORD_READ)(copy(hello)), name="records"),
    path("class/", Hello.as_view(), name="class"),
    path("operation/", signed_in(copy(operate)), name="operation"),
]
routes.handler403 = lambda request, exception=None: HttpResponse(str(exception), status=403)
pytestmark = [pytest.mark.django_db, pytest.mark.urls(routes)]
NO = "Your role, councillor, does not let you read a person's record."


@pytest.fixture
def councillor(sign_in):
    return sign_in("councillor")


def refusals():
    return [
        (entry.username, entry.subject, json.loads(entry.detail))
        for entry in AuditEntry.objects.filter(action=audit.Action.REFUSAL).order_by("sequence")
    ]


@pytest.mark.parametrize("where", ("/signed-in/", "/records/", "/class/"))
def test_somebody_not_signed_in_is_sent_to_sign_in_and_back(client, where):
    assert client.get(f"{where}?page=2").headers["Location"] == f"/sign-in/?next={where}%3Fpage%3D2"


def test_what_somebody_not_signed_in_sends_is_not_led_back_to(client):
    assert client.post("/records/").headers["Location"] == "/sign-in/"


def test_a_part_of_a_page_leads_the_whole_page_to_sign_in(client):
    response = client.get("/records/", headers={"HX-Request": "true"})
    assert response.headers["HX-Redirect"] == "/sign-in/"


def test_everybody_may_open_what_is_public(client):
    assert client.get("/everybody/").content == b"hello"


@pytest.mark.parametrize("where", ("/everybody/", "/signed-in/", "/records/", "/class/"))
def test_the_permission_opens_the_view(sign_in, where):
    assert sign_in("social_worker").get(where).content == b"hello"


@pytest.mark.parametrize("where", ("/records/", "/class/"))
@pytest.mark.parametrize("method", ("get", "post"))
def test_a_role_without_the_permission_is_told_so_and_it_is_audited(councillor, where, method):
    response = getattr(councillor, method)(where)
    assert (response.status_code, response.content.decode()) == (403, NO)
    [(username, subject, detail)] = refusals()
    assert (username, subject) == (councillor.user.username, f"page:{where.strip('/')}")
    assert detail == {"path": where, "method": method.upper(), "sentence": NO}


def test_a_refusal_by_an_operation_is_audited_too(councillor):
    response = councillor.get("/operation/")
    assert response.content.decode() == "Your role, councillor, does not let you publish papers."
    assert refusals()[0][:2] == (councillor.user.username, "page:operation")


def test_a_closed_account_is_not_signed_in_any_more(councillor):
    councillor.user.is_active = False
    councillor.user.save()
    assert councillor.get("/signed-in/").status_code == 302


def test_nobody_may_open_what_declares_nothing(sign_in):
    assert sign_in("administrator").get("/undeclared/").status_code == 403
    assert "does not say who may open it" in refusals()[0][2]["sentence"]


def test_while_building_an_undeclared_view_is_an_error_that_names_it(client, settings):
    settings.DEBUG = True
    with pytest.raises(ImproperlyConfigured, match=r"hello does not say who may open it: use access\.gate"):
        client.get("/undeclared/")


def test_an_operation_refuses_somebody_not_signed_in():
    with pytest.raises(NotAllowed, match="Sign in to publish papers"):
        check(None, Permission.PAPER_PUBLISH)
