"""Minutes on screen: what was said of an item, what was resolved, and approving them at a later meeting."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.bodies.forms import ApproveForm, MinuteForm, ResolutionForm
from lineofsight.bodies.operations.minutes import UnableToMinute, approve_minutes, resolve, write_minute
from lineofsight.bodies.queries.meetings import could_approve, item_known_to, meeting_known_to, minute_text
from lineofsight.bodies.views.forming import form_page, is_done
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.drafts.versions import EditedMeanwhile, version_of
from lineofsight.web import clock
from lineofsight.web.words import moment

REFUSED = (UnableToMinute,)


def back_to(item: Any) -> str:
    """This function will return the address of an item on the page of its meeting."""
    return f"{reverse('bodies:meeting', kwargs={'meeting_id': item.meeting_id})}#item-{item.number}"


@requires(Permission.MEETING_RUN)
@keeps_draft("Minutes")
def minute_write(request: HttpRequest, item_id: int) -> HttpResponse:
    """This function will write what was said of an item."""
    item = item_known_to(request.user, pk=item_id, at=clock.now())
    now = {"text": minute_text(item)}
    form = MinuteForm(request.POST or None, on=clock.today(), initial={**now, "seen": version_of(now)})

    def do(said: dict[str, Any]) -> None:
        write_minute(item=item, text=said["text"], seen=said["seen"], by=request.user, at=clock.now())

    try:
        if is_done(form, do, refused=REFUSED):
            return redirect(back_to(item))
    except EditedMeanwhile as edited:
        form.meet(edited)
    return form_page(request, form, heading=str(item), caption="Minutes", back=back_to(item), about=item.child)


@requires(Permission.MEETING_RUN)
@keeps_draft("Resolution")
def resolution_new(request: HttpRequest, item_id: int) -> HttpResponse:
    """This function will record what was resolved about an item."""
    item = item_known_to(request.user, pk=item_id, at=clock.now())
    form = ResolutionForm(request.POST or None, on=clock.today())
    if is_done(form, lambda said: resolve(item=item, by=request.user, at=clock.now(), **said), refused=REFUSED):
        return redirect(back_to(item))
    return form_page(request, form, heading="A resolution", caption=str(item), back=back_to(item), about=item.child)


@requires(Permission.MEETING_RUN)
def minutes_approve(request: HttpRequest, meeting_id: int) -> HttpResponse:
    """This function will record at which later meeting the minutes were approved, which locks them."""
    found = meeting_known_to(request.user, pk=meeting_id, at=clock.now())
    later = {str(one.pk): one for one in could_approve(found)}
    named = [(key, moment(one.starts_at)) for key, one in later.items()]
    form = ApproveForm(request.POST or None, on=clock.today(), meetings=named)

    def do(said: dict[str, Any]) -> None:
        approve_minutes(meeting=found, approved_in=later[said["approved_in"]], by=request.user, at=clock.now())

    if is_done(form, do, refused=REFUSED):
        messages.success(request, "The minutes are approved, and can no longer be changed.")
        return redirect("bodies:meeting", meeting_id=meeting_id)
    told = "Nothing of this meeting can be changed afterwards: neither its minutes, nor its items, nor who came."
    if not named:
        told = "No later meeting was held yet. Say first who came to it."
    back = reverse("bodies:meeting", kwargs={"meeting_id": meeting_id})
    caption = f"{found.body.name}, {moment(found.starts_at)}"
    return form_page(
        request, form, heading="Approve these minutes", caption=caption, back=back, told=told, submit="Approve them"
    )  # fmt: skip
