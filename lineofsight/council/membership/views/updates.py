"""Updates that come to a body of the council again and again, on screen: a new one, and the end of one."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.bodies.forms_standing import StandingItemForm
from lineofsight.bodies.operations.standing_items import UnableToStand, end_standing_item, set_standing_item
from lineofsight.bodies.queries.standing_items import measure_choices
from lineofsight.council.membership.queries import bodies as queries
from lineofsight.council.membership.views.bodies import address
from lineofsight.council.membership.views.forming import asked
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.web import clock
from lineofsight.web.asking import posted


@requires(Permission.COUNCIL_RUN)
@keeps_draft("An update that comes again")
def new(request: HttpRequest, body_slug: str) -> HttpResponse:
    """This function will have an update come to a body of the council, with its figures and how often it comes."""
    found = queries.council_body(body_slug, by=request.user)
    form = StandingItemForm(posted(request), measures=measure_choices(), initial={"months": 12, "every_months": "0"})

    def do() -> None:
        said: dict[str, Any] = form.cleaned_data
        set_standing_item(body=found.body, **said, on=clock.today(), by=request.user, at=clock.now())

    return asked(request, form, do, back=address(body_slug), heading="An update that comes again",
                 caption=found.body.name, done="It is set.", submit="Set it")  # fmt: skip


@require_POST
@requires(Permission.COUNCIL_RUN)
def end(request: HttpRequest, standing_id: int) -> HttpResponse:
    """This function will end an update of a body of the council."""
    found = queries.update_of_body(standing_id, by=request.user)
    try:
        end_standing_item(found, on=clock.today(), by=request.user, at=clock.now())
    except UnableToStand as problem:
        messages.info(request, str(problem))
    return redirect(address(found.body.of_council.slug))
