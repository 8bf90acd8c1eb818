"""The open interface: what was published as JSON in the terms of OParl 1.1, readable from any other site."""

from typing import Any

from django.http import Http404, HttpRequest, JsonResponse
from django.views.decorators.http import require_safe

from lineofsight.council.public_site.oparl import EMPTY, LISTS, Oparl, page_of
from lineofsight.web.declared import public


def _told(request: HttpRequest) -> Oparl:
    return Oparl(request.build_absolute_uri)


def _json(said: dict[str, Any]) -> JsonResponse:
    """Whoever reads it may be on another site: it is public."""
    return JsonResponse(said, headers={"Access-Control-Allow-Origin": "*"}, json_dumps_params={"ensure_ascii": False})


def _page(request: HttpRequest, objects: list[dict[str, Any]]) -> JsonResponse:
    asked = request.GET.get("page", "1")
    if not asked.isdecimal() or not 1 <= int(asked) <= 1_000_000:
        raise Http404("There is no such page.")
    return _json(page_of(objects, number=int(asked), address=request.build_absolute_uri(request.path)))


@public
@require_safe
def system(request: HttpRequest) -> JsonResponse:
    """This function will tell where everything begins."""
    return _json(_told(request).system())


@public
@require_safe
def bodies(request: HttpRequest) -> JsonResponse:
    """This function will tell of the council, as the one body."""
    return _page(request, [_told(request).body()])


@public
@require_safe
def body(request: HttpRequest) -> JsonResponse:
    """This function will tell of the council."""
    return _json(_told(request).body())


@public
@require_safe
def listed(request: HttpRequest, list_name: str) -> JsonResponse:
    """This function will tell all objects of a list of the council."""
    if list_name not in (*LISTS, *EMPTY):
        raise Http404("There is no such list.")
    return _page(request, _told(request).listed(list_name))


@public
@require_safe
def organisation(request: HttpRequest, body_slug: str) -> JsonResponse:
    """This function will tell of one body of the council."""
    return _json(_one(_told(request).listed("organization"), request))


@public
@require_safe
def meetings_of(request: HttpRequest, body_slug: str) -> JsonResponse:
    """This function will tell the meetings of one body of the council."""
    return _page(request, _told(request).meetings(body_slug))


@public
@require_safe
def meeting(request: HttpRequest, body_slug: str, meeting_at: str) -> JsonResponse:
    """This function will tell of one meeting."""
    return _json(_one(_told(request).meetings(body_slug), request))


def _one(objects: list[dict[str, Any]], request: HttpRequest) -> dict[str, Any]:
    wanted = request.build_absolute_uri(request.path)
    found = next((one for one in objects if one["id"] == wanted), None)
    if found is None:
        raise Http404("Nothing of that address was published.")
    return found
