"""Calendars that anybody can follow: every meeting whose day was published, of one body or of all."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from lineofsight.council.public_site.reading import public_body
from lineofsight.council.schedule.calendars import calendar
from lineofsight.council.schedule.published import ahead_and_past, published_schedule
from lineofsight.web import clock
from lineofsight.web.declared import public


@public
@require_safe
def listed(request: HttpRequest) -> HttpResponse:
    """This function will list the meetings whose day was published: those ahead, and those before."""
    ahead, past = ahead_and_past(published_schedule(), at=clock.now())
    return render(request, "public_site/calendar.html", {"ahead": ahead, "past": past})


@public
@require_safe
def of_all(request: HttpRequest) -> HttpResponse:
    """This function will send the calendar of every body."""
    name = f"{settings.LINEOFSIGHT_AUTHORITY_NAME}: meetings"
    return _sent(calendar(name, published_schedule(), domain=_domain(request)), named="meetings")


@public
@require_safe
def of_body(request: HttpRequest, body_slug: str) -> HttpResponse:
    """This function will send the calendar of one body."""
    said = public_body(body_slug).said
    return _sent(calendar(said["name"], published_schedule(body_slug), domain=_domain(request)), named=body_slug)


def _domain(request: HttpRequest) -> str:
    return request.get_host().split(":")[0]


def _sent(made: bytes, *, named: str) -> HttpResponse:
    headers = {"Content-Disposition": f'inline; filename="{named}.ics"', "Cache-Control": "public, max-age=900"}
    return HttpResponse(made, content_type="text/calendar; charset=utf-8", headers=headers)
