"""What is done about the members at one meeting: elect who chairs it, and have somebody stand in."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.bodies.queries.bodies import accounts_that_own
from lineofsight.council.membership import forms
from lineofsight.council.membership.operations import presiding
from lineofsight.council.membership.queries import bodies as queries
from lineofsight.council.membership.queries.meetings import away_from, came_to
from lineofsight.council.membership.views.forming import asked
from lineofsight.web import clock
from lineofsight.web.asking import posted


@requires(Permission.COUNCIL_RUN)
def chair(request: HttpRequest, meeting_id: int) -> HttpResponse:
    """This function will record who was elected to chair one meeting."""
    found = queries.meeting_of_council(meeting_id, by=request.user)
    form = forms.ProTemForm(posted(request), members=came_to(found))

    def do() -> None:
        presiding.elect_pro_tem(meeting=found, nominated=form.nominated(), by=request.user, at=clock.now())

    return asked(request, form, do, heading="Elect a chair for this meeting", caption=str(found), submit="Record it",
                 back=reverse("bodies:meeting", args=[meeting_id]), done="It is recorded.")  # fmt: skip


@requires(Permission.COUNCIL_RUN)
def stand_in(request: HttpRequest, meeting_id: int) -> HttpResponse:
    """This function will have somebody stand in for a member at one meeting."""
    found = queries.meeting_of_council(meeting_id, by=request.user)
    form = forms.StandInForm(
        posted(request), away=away_from(found), accounts=accounts_that_own(), initial={"account": forms.OUTSIDE}
    )  # fmt: skip

    def do() -> None:
        presiding.stand_in(meeting=found, **form.cleaned_data, by=request.user, at=clock.now())

    return asked(request, form, do, heading="Somebody stands in", caption=str(found), submit="Record it",
                 back=reverse("bodies:meeting", args=[meeting_id]), done="They stand in at this meeting.")  # fmt: skip
