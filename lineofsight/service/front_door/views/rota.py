"""The rota with seats beside demand, and other councils' front doors."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.bodies.views.forming import form_page, is_done
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.service.front_door.forms.rota import CouncilForm, RotaForm
from lineofsight.service.front_door.operations.councils import UnableToKeepCouncil, keep_council
from lineofsight.service.front_door.operations.rota import UnableToRota, put_on_rota, take_off_rota
from lineofsight.service.front_door.queries import councils as queries
from lineofsight.service.front_door.queries import rota as rotas
from lineofsight.web import clock
from lineofsight.web.words import plural

EARLIEST, LATEST = date(2000, 1, 1), date(2100, 1, 1)


@requires(Permission.BOARD_READ)
def rota(request: HttpRequest) -> HttpResponse:
    """This function will show who sits at the front door in a week, and seats beside what came in."""
    try:
        week = date.fromisoformat(request.GET.get("week", ""))
    except ValueError:
        week = clock.today()
    week = week if EARLIEST <= week <= LATEST else clock.today()
    found = rotas.rota_of(week=week, by=request.user, on=clock.today())
    can_change = request.user.can(Permission.CONTACT_RATE)
    return render(request, "front_door/rota.html", {"found": found, "can_change": can_change, "on": clock.today()})


@requires(Permission.CONTACT_RATE)
@keeps_draft("A place on the rota")
def rota_put(request: HttpRequest) -> HttpResponse:
    """This function will put somebody on the rota."""
    accounts = rotas.accounts_to_seat(by=request.user)
    form = RotaForm(request.POST or None, accounts=accounts, initial={"from_on": clock.today(), "part": "day"})
    made: list[Any] = []

    def do(_: dict[str, Any]) -> None:
        made.extend(put_on_rota(**form.said, by=request.user, at=clock.now()))

    if is_done(form, do, refused=(UnableToRota,)):
        messages.success(request, f"{made[0].name} is on the rota on {plural(len(made), 'day')}.")
        return redirect(f"{reverse('front_door:rota')}?week={made[0].on.isoformat()}")
    words = {"heading": "Put somebody on the rota", "caption": "Front door", "submit": "Put them on"}
    return form_page(request, form, back=reverse("front_door:rota"), **words)


@requires(Permission.CONTACT_RATE)
@require_POST
def rota_off(request: HttpRequest, place_id: int) -> HttpResponse:
    """This function will take somebody off the rota of one day."""
    place = rotas.place_on_rota(place_id, by=request.user)
    try:
        take_off_rota(place, by=request.user, at=clock.now())
    except UnableToRota as problem:
        messages.info(request, str(problem))
    else:
        messages.success(request, f"{place.name} is off the rota of {place.on:%-d %B %Y}.")
    return redirect(f"{reverse('front_door:rota')}?week={place.on.isoformat()}")


@requires(Permission.BOARD_READ)
def councils(request: HttpRequest) -> HttpResponse:
    """This function will list other councils' front doors, and which postcodes are theirs."""
    found = queries.councils(by=request.user, on=clock.today())
    can_set = request.user.can(Permission.FRONT_DOOR_SET_UP)
    return render(request, "front_door/councils.html", {"found": found, "can_set": can_set})


@requires(Permission.FRONT_DOOR_SET_UP)
@keeps_draft("Another council's front door")
def council_keep(request: HttpRequest) -> HttpResponse:
    """This function will keep how another council's front door is reached."""
    form = CouncilForm(request.POST or None)

    def do(told: dict[str, Any]) -> None:
        keep_council(**told, on=clock.today(), by=request.user, at=clock.now())

    if is_done(form, do, refused=(UnableToKeepCouncil,)):
        messages.success(request, "It is kept from today on.")
        return redirect("front_door:councils")
    told = "A council that is kept already is kept anew from today; what held before stays known."
    words = {"heading": "Another council's front door", "caption": "Front door", "submit": "Keep it"}
    return form_page(request, form, back=reverse("front_door:councils"), told=told, **words)
