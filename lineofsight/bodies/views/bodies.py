"""Bodies on screen: all of them, a new one, one of them, its terms of reference and its members."""

from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.bodies.forms import BodyForm, DayForm, MemberForm, TermsForm
from lineofsight.bodies.operations.bodies import UnableToSetUp, seat_member, set_terms, set_up_body, unseat_member
from lineofsight.bodies.queries.bodies import (
    accounts_that_own,
    bodies_known_to,
    body_known_to,
    body_page,
    membership_known_to,
)
from lineofsight.bodies.views.forming import form_page, is_done
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.record.queries.records import person_known_to
from lineofsight.web import clock
from lineofsight.web.paging import Page
from lineofsight.web.tables import Column, Table

REFUSED = (UnableToSetUp,)


@requires(Permission.BODY_READ)
def bodies(request: HttpRequest) -> HttpResponse:
    """This function will list the bodies the reader may know of, with when each meets next."""
    rows = bodies_known_to(request.user, on=clock.today(), at=clock.now())
    table = Table(
        columns=[
            Column(key="name", label="Name", cell=_called, sort="name", href=_href, heading=True),
            Column(key="kind", label="Kind", cell=lambda body: body.declared.name, sort="kind"),
            Column(key="cadence", label="Meets", cell=lambda body: body.get_cadence_display()),
            Column(key="members", label="Members", cell=lambda body: body.member_count, number=True),
            Column(key="next", label="Next meeting", cell=lambda body: body.next_at, sort="next_at"),
        ],
        rows=rows,
        caption="Boards, panels, conferences and groups",
        show_caption=False,
        query=request.GET,
        empty="There is no body that you may know of.",
    )
    can_set_up = request.user.can(Permission.BODY_SET_UP)
    return render(request, "bodies/bodies.html", {"table": table, "can_set_up": can_set_up})


def _called(body: Any) -> str:
    return f"{body.name}: {body.child.name}" if body.child else body.name


def _href(body: Any) -> str:
    return reverse("bodies:body", kwargs={"body_id": body.pk})


@requires(Permission.BODY_SET_UP)
@keeps_draft("New body")
def body_new(request: HttpRequest) -> HttpResponse:
    """This function will set up a body that is not about a child."""
    return _new(request, None, back=reverse("bodies:bodies"))


@requires(Permission.BODY_SET_UP)
@keeps_draft("Meetings about a child")
def body_new_about(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will set up a conference or a group about a child."""
    child = person_known_to(request.user, pk=pk)
    return _new(request, child, back=reverse("record:person", kwargs={"pk": pk}))


def _new(request: HttpRequest, child: Any, *, back: str) -> HttpResponse:
    form = BodyForm(request.POST or None, on=clock.today(), is_about_a_child=child is not None)
    made: list[Any] = []
    if is_done(form, lambda said: made.append(_set_up(request, said, child)), refused=REFUSED):
        return redirect("bodies:body", body_id=made[0].pk)
    caption = child.name if child else "Meetings"
    return form_page(request, form, heading="Set up a board, panel or group", caption=caption, back=back, about=child)


@transaction.atomic
def _set_up(request: HttpRequest, said: dict[str, Any], child: Any) -> Any:
    when = {"on": clock.today(), "by": request.user, "at": clock.now()}
    body = set_up_body(kind=said["kind"], name=said["name"], cadence=said["cadence"], child=child, **when)
    set_terms(body=body, text=said["text"], **_quorum(said), **when)
    return body


def _quorum(said: dict[str, Any]) -> dict[str, Any]:
    share = "" if said["share"] == "none" else said["share"]
    return {"least": said["least"], "share": share, "agencies": said["agencies"]}


@requires(Permission.BODY_READ)
def body(request: HttpRequest, body_id: int) -> HttpResponse:
    """This function will show a body: its terms, its quorum, its members and its meetings."""
    shown = body_page(body_id, by=request.user, on=clock.today(), at=clock.now())
    # The council's own bodies are set up on pages of their own, by democratic services.
    can_set_up = request.user.can(Permission.BODY_SET_UP) and not shown.body.declared.meets_in_public
    context = {
        "shown": shown,
        "body": shown.body,
        "page": Page.of(shown.meetings, number=request.GET.get("page")),
        "address": lambda page: f"?page={page}",
        "can_set_up": can_set_up and shown.body.ended_on is None,
        "can_name_successor": can_set_up and shown.body.ended_on is not None,
        "can_open_actions": request.user.can(Permission.ACTION_OWN),
        "on": clock.today(),
        "can_run": request.user.can(Permission.MEETING_RUN) and shown.body.ended_on is None,
    }
    return render(request, "bodies/body.html", context)


@requires(Permission.BODY_SET_UP)
@keeps_draft("Terms of reference")
def terms_new(request: HttpRequest, body_id: int) -> HttpResponse:
    """This function will give a body new terms of reference."""
    found = body_known_to(request.user, pk=body_id, at=clock.now())
    form = TermsForm(request.POST or None, on=clock.today(), initial={"on": clock.today()})

    def do(said: dict[str, Any]) -> None:
        when = {"on": said["on"], "by": request.user, "at": clock.now()}
        set_terms(body=found, text=said["text"], **_quorum(said), **when)

    if is_done(form, do, refused=REFUSED):
        return redirect("bodies:body", body_id=body_id)
    told = "The terms that hold now are kept, and hold until that day."
    return form_page(
        request, form, heading="New terms of reference", caption=found.name, back=_href(found), about=found.child,
        told=told,
    )  # fmt: skip


@requires(Permission.BODY_SET_UP)
def member_new(request: HttpRequest, body_id: int) -> HttpResponse:
    """This function will seat somebody on a body."""
    found = body_known_to(request.user, pk=body_id, at=clock.now())
    begun = {"on": clock.today(), "seat": "member"}
    form = MemberForm(request.POST or None, on=clock.today(), accounts=accounts_that_own(), initial=begun)
    if is_done(form, lambda said: seat_member(body=found, by=request.user, at=clock.now(), **said), refused=REFUSED):
        return redirect("bodies:body", body_id=body_id)
    return form_page(
        request, form, heading="A new member", caption=found.name, back=_href(found), submit="Seat them"
    )  # fmt: skip


@requires(Permission.BODY_SET_UP)
def member_end(request: HttpRequest, membership_id: int) -> HttpResponse:
    """This function will end somebody's place on a body."""
    found = membership_known_to(request.user, pk=membership_id, at=clock.now())
    form = DayForm(request.POST or None, on=clock.today(), initial={"on": clock.today()})

    def do(said: dict[str, Any]) -> None:
        unseat_member(membership=found, on=said["on"], by=request.user, at=clock.now())

    if is_done(form, do, refused=REFUSED):
        return redirect("bodies:body", body_id=found.body_id)
    return form_page(
        request, form, heading=f"{found.name} no longer sits on it", caption=found.body.name, back=_href(found.body)
    )  # fmt: skip
