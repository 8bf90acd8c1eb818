"""Pages of the transfer protocol: moves between teams, and moving one child's work."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.service.child_in_need.forms.transferring import MoveForm
from lineofsight.service.child_in_need.operations.ending import KIND
from lineofsight.service.child_in_need.operations.transferring import move_case
from lineofsight.service.child_in_need.queries import transferring as queries
from lineofsight.service.child_in_need.queries.known import known_step
from lineofsight.service.child_in_need.tables import moves_table
from lineofsight.service.child_in_need.views.asking import asked
from lineofsight.web import clock
from lineofsight.web.asking import posted


@requires(Permission.TEAM_WORK_READ)
def moves(request: HttpRequest) -> HttpResponse:
    """This function will list the moves between teams, and the points of the transfer protocol."""
    found = queries.moves(by=request.user, at=clock.now())
    table = moves_table(found.rows, query=request.GET)
    return render(request, "child_in_need/moves.html", {"found": found, "table": table})


@requires(Permission.WORK_ALLOCATE)
@keeps_draft("Moving a child's work to another team")
def move(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will move a plan's work to another team."""
    known = known_step(pk, kind=KIND, by=request.user, at=clock.now(), page="move")
    moving = queries.moving(known)
    form = MoveForm(posted(request), on=clock.today(), moving=moving)
    return asked(
        request, form, partial(move_case, known.step, on=clock.today()), known=known, heading="Move to another team",
        done="It is in the receiving team's tray.", back=reverse("record:plan", kwargs={"pk": pk}), back_name="plan",
        template="child_in_need/move.html", submit="Move it", moving=moving,
    )  # fmt: skip
