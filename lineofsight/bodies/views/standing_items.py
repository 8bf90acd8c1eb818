"""Standing items of a body, their figures before a meeting, and the measure an action is to move."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.bodies.forms_standing import FollowForm, PaperForm, StandingItemForm
from lineofsight.bodies.operations.meetings import UnableToMeet
from lineofsight.bodies.operations.standing_items import (
    UnableToStand,
    ask_measure_again,
    end_standing_item,
    follow_with_measure,
    put_figures_before,
    put_paper_before,
    set_standing_item,
)
from lineofsight.bodies.queries import standing_items as queries
from lineofsight.bodies.queries.actions import action_known_to
from lineofsight.bodies.queries.bodies import body_known_to
from lineofsight.bodies.queries.meetings import item_known_to, meeting_known_to
from lineofsight.bodies.views.forming import form_page, is_done
from lineofsight.bodies.views.minutes import back_to
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.web import clock
from lineofsight.web.words import plural

REFUSED = (UnableToStand, UnableToMeet)


@requires(Permission.BODY_SET_UP)
@keeps_draft("A standing item")
def standing_new(request: HttpRequest, body_id: int) -> HttpResponse:
    """This function will have every meeting of a body carry an item with figures."""
    found = body_known_to(request.user, pk=body_id, at=clock.now())
    form = StandingItemForm(request.POST or None, measures=queries.measure_choices(), initial={"months": 12})

    def do(said: dict[str, Any]) -> None:
        set_standing_item(body=found, **said, on=clock.today(), by=request.user, at=clock.now())

    back = reverse("bodies:body", kwargs={"body_id": body_id})
    if is_done(form, do, refused=REFUSED):
        return redirect(back)
    told = "Whoever runs a meeting puts it on the agenda with its figures, of the last snapshot, in one click."
    words = {"heading": "A standing item", "caption": found.name, "submit": "Set it", "told": told}
    return form_page(request, form, back=back, **words)


@requires(Permission.BODY_READ)
@require_safe
def standing(request: HttpRequest, standing_id: int) -> HttpResponse:
    """This function will show when a standing item came before its body, what came of it, and when it is due again."""
    shown = queries.standing_page(standing_id, by=request.user, at=clock.now())
    return render(request, "bodies/standing.html", {"shown": shown})


@requires(Permission.BODY_SET_UP)
@require_POST
def standing_end(request: HttpRequest, standing_id: int) -> HttpResponse:
    """This function will end a standing item."""
    standing = queries.standing_item(standing_id, by=request.user, at=clock.now())
    try:
        end_standing_item(standing, on=clock.today(), by=request.user, at=clock.now())
    except UnableToStand as problem:
        messages.info(request, str(problem))
    return redirect("bodies:body", body_id=standing.body_id)


@requires(Permission.MEETING_RUN)
@require_POST
def figures_put(request: HttpRequest, meeting_id: int) -> HttpResponse:
    """This function will put the standing items on a meeting's agenda, with their figures."""
    found = meeting_known_to(request.user, pk=meeting_id, at=clock.now())
    try:
        made = put_figures_before(meeting=found, by=request.user, at=clock.now())
    except REFUSED as problem:
        messages.info(request, str(problem))
    else:
        messages.success(request, f"{plural(len(made), 'standing item')} put on the agenda.")
    return redirect("bodies:meeting", meeting_id=meeting_id)


@requires(Permission.MEETING_RUN)
def paper_put(request: HttpRequest, item_id: int) -> HttpResponse:
    """This function will put a published paper before a meeting, by one of its items."""
    item = item_known_to(request.user, pk=item_id, at=clock.now())
    papers = queries.papers_to_put(by=request.user)
    form = PaperForm(request.POST or None, papers=papers)

    def do(_: dict[str, Any]) -> None:
        put_paper_before(item=item, paper=form.paper, by=request.user, at=clock.now())

    if is_done(form, do, refused=REFUSED):
        return redirect(back_to(item))
    told = "" if papers else "No paper is published that you may read."
    words = {"heading": "Put a paper before the meeting", "caption": str(item), "submit": "Put it", "told": told}
    return form_page(request, form, back=back_to(item), **words)


@requires(Permission.MEETING_RUN)
@keeps_draft("The measure of an action")
def action_follow(request: HttpRequest, action_id: int) -> HttpResponse:
    """This function will say which measure an action is to move."""
    found = action_known_to(request.user, pk=action_id, at=clock.now())
    form = FollowForm(request.POST or None, measures=queries.measure_choices())

    def do(said: dict[str, Any]) -> None:
        follow_with_measure(found, **said, by=request.user, at=clock.now())

    back = reverse("bodies:action", kwargs={"action_id": action_id})
    if is_done(form, do, refused=REFUSED):
        return redirect(back)
    told = "What the measure is now is kept, of the last three whole months, so that it can be asked again."
    words = {"heading": "Which measure is this to move?", "caption": found.what, "submit": "Keep it", "told": told}
    return form_page(request, form, back=back, **words)


@requires(Permission.ACTION_OWN)
@require_POST
def action_ask_again(request: HttpRequest, action_id: int) -> HttpResponse:
    """This function will ask the measure of an action of the last snapshot."""
    found = action_known_to(request.user, pk=action_id, at=clock.now())
    try:
        ask_measure_again(found, by=request.user, at=clock.now())
    except UnableToStand as problem:
        messages.info(request, str(problem))
    return redirect("bodies:action", action_id=action_id)
