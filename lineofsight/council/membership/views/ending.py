"""The end of a body of the council on screen, and what goes on with its work."""

from django.http import HttpRequest, HttpResponse

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.bodies.forms import EndForm, SuccessorForm
from lineofsight.bodies.operations.bodies import end_body
from lineofsight.bodies.operations.standing import name_successor
from lineofsight.council.membership.queries import bodies as queries
from lineofsight.council.membership.views.bodies import address
from lineofsight.council.membership.views.forming import asked
from lineofsight.web import clock
from lineofsight.web.asking import posted


@requires(Permission.COUNCIL_RUN)
def end(request: HttpRequest, body_slug: str) -> HttpResponse:
    """This function will end a body and every place on it, and name what goes on with its work."""
    found = queries.council_body(body_slug, by=request.user)
    others = queries.other_bodies(found, by=request.user)
    form = EndForm(posted(request), on=clock.today(), bodies=others, initial={"on": clock.today()})

    def do() -> None:
        said = form.cleaned_data
        end_body(body=found.body, on=said["on"], successor=said["other"], by=request.user, at=clock.now())

    return asked(request, form, do, heading="End this body", caption=found.body.name, submit="End it",
                 back=address(body_slug), done="It has ended. Publish it, so that the public reads so.")  # fmt: skip


@requires(Permission.COUNCIL_RUN)
def follow(request: HttpRequest, body_slug: str) -> HttpResponse:
    """This function will name what goes on with the work of a body that ended."""
    found = queries.council_body(body_slug, by=request.user)
    others = queries.other_bodies(found, by=request.user)
    form = SuccessorForm(
        posted(request), on=clock.today(), bodies=others, initial={"other": str(found.body.successor_id or "")}
    )

    def do() -> None:
        successor = form.cleaned_data["other"]
        name_successor(body=found.body, successor=successor, by=request.user, at=clock.now())

    return asked(request, form, do, heading="What goes on with its work?", caption=found.body.name,
                 back=address(body_slug), done="Saved. Publish it, so that the public reads so.")  # fmt: skip
