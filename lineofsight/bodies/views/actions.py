"""Actions on screen: the reader's own, one of them, giving one, handing it over and closing it."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from lineofsight.access.gate import NotAllowed, requires
from lineofsight.access.permissions import Permission
from lineofsight.bodies.forms_of_actions import ActionForm, CloseForm, HandOverForm
from lineofsight.bodies.operations.actions import Owner, UnableToAct, close_action, give_action, hand_over
from lineofsight.bodies.queries.actions import action_known_to, action_page, source_known_to
from lineofsight.bodies.queries.actions import actions_about as actions_of_child
from lineofsight.bodies.queries.actions import my_actions as actions_of_reader
from lineofsight.bodies.queries.bodies import accounts_that_own
from lineofsight.bodies.queries.meetings import item_known_to
from lineofsight.bodies.queries.standing_items import followed
from lineofsight.bodies.views.forming import form_page, is_done
from lineofsight.bodies.views.minutes import back_to
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.record.views.person import framed
from lineofsight.web import clock
from lineofsight.web.paging import Page

REFUSED = (UnableToAct, NotAllowed)


@requires(Permission.ACTION_OWN)
def my_actions(request: HttpRequest) -> HttpResponse:
    """This function will list the reader's own actions, overdue first."""
    mine = actions_of_reader(by=request.user, on=clock.today(), at=clock.now())
    page = Page.of(mine.open, number=request.GET.get("page"))
    context = {"mine": mine, "page": page, "address": lambda page: f"?page={page}", "on": mine.on}
    return render(request, "bodies/my_actions.html", context)


@requires(Permission.ACTION_OWN)
def action(request: HttpRequest, action_id: int) -> HttpResponse:
    """This function will show an action: what it is, whose it was when, where it comes of and how it ended."""
    shown = action_page(action_id, by=request.user, on=clock.today(), at=clock.now())
    can_open_record = request.user.can(Permission.RECORD_READ)
    may_follow = request.user.can(Permission.MEETING_RUN) and request.user.can(Permission.MEASURES_READ)
    context = {
        "shown": shown, "action": shown.action, "on": shown.on, "can_open_record": can_open_record,
        "followed": followed(shown.action), "can_follow": may_follow and not shown.action.child_id,
    }  # fmt: skip
    return render(request, "bodies/action.html", context)


@requires(Permission.MEETING_RUN)
@keeps_draft("Action")
def action_new(request: HttpRequest, item_id: int) -> HttpResponse:
    """This function will give somebody an action that comes of an item."""
    item = item_known_to(request.user, pk=item_id, at=clock.now())
    form = ActionForm(request.POST or None, on=clock.today(), accounts=accounts_that_own())

    def do(said: dict[str, Any]) -> None:
        told = {"what": said["what"], "due_on": said["due_on"], "owner": _owner(said), "item": item}
        give_action(on=clock.today(), by=request.user, at=clock.now(), **told)

    if is_done(form, do, refused=REFUSED):
        return redirect(back_to(item))
    return form_page(
        request, form, heading="A new action", caption=str(item), back=back_to(item), submit="Give it", about=item.child
    )  # fmt: skip


@requires(Permission.ACTION_GIVE)
@keeps_draft("Action")
def action_from(request: HttpRequest, kind: str, number: int) -> HttpResponse:
    """This function will give somebody an action that comes of any record whose app registered its kind."""
    found = source_known_to(request.user, kind=kind, number=number)
    form = ActionForm(request.POST or None, on=clock.today(), accounts=accounts_that_own())
    back = found.href or reverse("bodies:my_actions")

    def do(said: dict[str, Any]) -> None:
        told = {"what": said["what"], "due_on": said["due_on"], "owner": _owner(said), "source": (kind, number)}
        give_action(on=clock.today(), by=request.user, at=clock.now(), **told)

    if is_done(form, do, refused=REFUSED):
        messages.success(request, "The action is given.")
        return redirect(back)
    return form_page(
        request, form, heading="A new action", caption=found.title, back=back, submit="Give it", about=found.child
    )  # fmt: skip


@requires(Permission.RECORD_READ)
def actions_about(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will list the actions about a child."""
    context = framed(request, pk, "bodies:actions_about")
    found = actions_of_child(context["person"], by=request.user, at=clock.now())
    context["page"] = Page.of(found, number=request.GET.get("page"))
    return render(request, "bodies/actions_about.html", {**context, "address": lambda page: f"?page={page}"})


def _owner(said: dict[str, Any]) -> Owner:
    return Owner(account=said["account"], name=said["name"], agency=said["agency"])


def _href(found: Any) -> str:
    return reverse("bodies:action", kwargs={"action_id": found.pk})


@requires(Permission.ACTION_OWN)
@keeps_draft("What became of an action")
def action_close(request: HttpRequest, action_id: int) -> HttpResponse:
    """This function will close an action: done, with what shows it, or no longer needed, with why."""
    found = action_known_to(request.user, pk=action_id, at=clock.now())
    form = CloseForm(request.POST or None, on=clock.today())

    def do(said: dict[str, Any]) -> None:
        close_action(action=found, on=clock.today(), by=request.user, at=clock.now(), **said)

    if is_done(form, do, refused=REFUSED):
        messages.success(request, "The action is closed.")
        return redirect("bodies:action", action_id=action_id)
    return form_page(
        request, form, heading="What became of this action?", caption="Action", back=_href(found), told=found.what,
        about=found.child, submit="Close it",
    )  # fmt: skip


@requires(Permission.ACTION_OWN)
def action_hand_over(request: HttpRequest, action_id: int) -> HttpResponse:
    """This function will hand an action over to somebody else, with why."""
    found = action_known_to(request.user, pk=action_id, at=clock.now())
    form = HandOverForm(request.POST or None, on=clock.today(), accounts=accounts_that_own(request.user))

    def do(said: dict[str, Any]) -> None:
        when = {"on": clock.today(), "by": request.user, "at": clock.now()}
        hand_over(action=found, owner=_owner(said), reason=said["reason"], **when)

    if is_done(form, do, refused=REFUSED):
        messages.success(request, "The action is handed over.")
        return redirect("bodies:action", action_id=action_id)
    return form_page(
        request, form, heading="Hand this action over", caption="Action", back=_href(found), told=found.what,
        submit="Hand it over",
    )  # fmt: skip
