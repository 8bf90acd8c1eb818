"""What a body is part of, its end, and what follows it."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.bodies.forms import EndForm, ParentForm, SuccessorForm
from lineofsight.bodies.operations.bodies import UnableToSetUp, end_body
from lineofsight.bodies.operations.standing import name_successor, set_parent
from lineofsight.bodies.queries.bodies import bodies_that_could_be, body_known_to
from lineofsight.bodies.views.forming import form_page, is_done
from lineofsight.web import clock

REFUSED = (UnableToSetUp,)


@requires(Permission.BODY_SET_UP)
def body_parent(request: HttpRequest, body_id: int) -> HttpResponse:
    """This function will say of which body this one is a part."""

    def do(found: Any, said: dict[str, Any]) -> None:
        set_parent(body=found, parent=said["other"], by=request.user, at=clock.now())

    return _asked(
        request, body_id, ParentForm, do, begins="parent_id", heading="What is it part of?",
        told="A group of a board is part of the board. Each keeps its own members, meetings and minutes.",
    )  # fmt: skip


@requires(Permission.BODY_SET_UP)
def body_end(request: HttpRequest, body_id: int) -> HttpResponse:
    """This function will end a body and every place on it, and name what follows it."""

    def do(found: Any, said: dict[str, Any]) -> None:
        end_body(body=found, on=said["on"], successor=said["other"], by=request.user, at=clock.now())
        messages.success(request, f"{found.name} has ended.")

    return _asked(
        request, body_id, EndForm, do, begins="successor_id", heading="End this board, panel or group", submit="End it",
        told="Everybody's place on it ends too. Its meetings, minutes and actions stay.",
    )  # fmt: skip


@requires(Permission.BODY_SET_UP)
def body_successor(request: HttpRequest, body_id: int) -> HttpResponse:
    """This function will name what went on with the work of a body that ended."""

    def do(found: Any, said: dict[str, Any]) -> None:
        name_successor(body=found, successor=said["other"], by=request.user, at=clock.now())

    return _asked(request, body_id, SuccessorForm, do, begins="successor_id", heading="What follows it?")


def _asked(request: HttpRequest, body_id: int, asks: Any, do: Any, *, begins: str, **page: str) -> HttpResponse:
    """This function will answer a page that chooses another body for this one."""
    found = body_known_to(request.user, pk=body_id, at=clock.now())
    others = bodies_that_could_be(found, by=request.user, at=clock.now())
    begun = {"other": str(getattr(found, begins) or ""), "on": clock.today()}
    form = asks(request.POST or None, on=clock.today(), bodies=others, initial=begun)
    if is_done(form, lambda said: do(found, said), refused=REFUSED):
        return redirect("bodies:body", body_id=body_id)
    back = reverse("bodies:body", kwargs={"body_id": body_id})
    return form_page(request, form, caption=found.name, back=back, about=found.child, **page)
