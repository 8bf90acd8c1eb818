"""Places on a body of the council on screen: somebody comes to one, or leaves it."""

from django.http import HttpRequest, HttpResponse

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.bodies.operations.bodies import unseat_member
from lineofsight.bodies.queries.bodies import accounts_that_own
from lineofsight.council.membership import forms
from lineofsight.council.membership.operations import appointing
from lineofsight.council.membership.operations.training import keep_training
from lineofsight.council.membership.queries import bodies as queries
from lineofsight.council.membership.views.bodies import address
from lineofsight.council.membership.views.forming import asked
from lineofsight.web import clock
from lineofsight.web.asking import posted


@requires(Permission.COUNCIL_RUN)
def appoint(request: HttpRequest, body_slug: str) -> HttpResponse:
    """This function will put somebody in a place on a body."""
    found = queries.council_body(body_slug, by=request.user)
    form = forms.AppointForm(
        posted(request), on=clock.today(), accounts=accounts_that_own(),
        meetings=queries.meetings_of_full_council(at=clock.now()),
        initial={"on": clock.today(), "seat": "member", "account": forms.OUTSIDE, "meeting": forms.ELSEWHERE},
    )  # fmt: skip

    def do() -> None:
        appointing.appoint(council_body=found, **form.cleaned_data, by=request.user, at=clock.now())

    return asked(request, form, do, heading="Somebody comes to a place", caption=found.body.name, submit="Appoint them",
                 back=address(body_slug), done="They sit on it from that day.")  # fmt: skip


@requires(Permission.COUNCIL_RUN)
def leave(request: HttpRequest, membership_id: int) -> HttpResponse:
    """This function will end somebody's place on a body."""
    found = queries.place_on_body(membership_id, by=request.user)
    form = forms.LeaveForm(posted(request), on=clock.today(), initial={"on": clock.today()})

    def do() -> None:
        unseat_member(membership=found, **form.cleaned_data, by=request.user, at=clock.now())

    return asked(request, form, do, heading=f"{found.name} no longer sits on it", caption=found.body.name,
                 back=address(found.body.of_council.slug), done="Their place ends that day.")  # fmt: skip


@requires(Permission.COUNCIL_RUN)
def training(request: HttpRequest, body_slug: str) -> HttpResponse:
    """This function will keep an induction or training that members came to."""
    found, today = queries.council_body(body_slug, by=request.user), clock.today()
    form = forms.TrainingForm(posted(request), on=today, names=queries.ever_on(found), initial={"on": today})

    def do() -> None:
        keep_training(council_body=found, **form.cleaned_data, today=today, by=request.user, at=clock.now())

    return asked(request, form, do, heading="Keep an induction or training", caption=found.body.name,
                 back=address(body_slug), done="It is kept.")  # fmt: skip
