"""Police notifications: load a file, see what was refused, set what triage takes, count domestic abuse both ways."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.service.front_door.forms.notifications import FileForm, SwitchForm
from lineofsight.service.front_door.notifications_file import MAY_BE_MISSING, NEEDED, NotNotifications
from lineofsight.service.front_door.operations.notifications import UnableToSetTriage, load_notifications, set_switch
from lineofsight.service.front_door.queries import notifications
from lineofsight.service.front_door.queries.contacts import why
from lineofsight.statute.notifications import GRADINGS, INCIDENTS
from lineofsight.web import clock


@requires(Permission.NOTIFICATIONS_LOAD)
def loads(request: HttpRequest) -> HttpResponse:
    """This function will load a file of notifications, and list those loaded lately."""
    form = FileForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        sent = form.cleaned_data["file"]
        try:
            file = load_notifications(content=sent.read(), name=sent.name, by=request.user, at=clock.now())
        except NotNotifications as problem:
            form.refuse(problem, field="file")
        else:
            return redirect("front_door:notification_file", file_id=file.pk)
    context = {
        "form": form, "found": notifications.loads(by=request.user), "why": why("FD-TRIAGE"), "needed": NEEDED,
        "missing": MAY_BE_MISSING, "incidents": INCIDENTS, "gradings": GRADINGS,
        "can_set": request.user.can(Permission.FRONT_DOOR_SET_UP),
    }  # fmt: skip
    return render(request, "front_door/notifications.html", context)


@requires(Permission.BOARD_READ)
def loaded_file(request: HttpRequest, file_id: int) -> HttpResponse:
    """This function will show what became of each line of a file."""
    file = notifications.loaded_file(file_id, by=request.user)
    can_load = request.user.can(Permission.NOTIFICATIONS_LOAD)
    return render(request, "front_door/notification_file.html", {"file": file, "can_load": can_load})


@requires(Permission.FRONT_DOOR_SET_UP)
@keeps_draft("What triage takes")
def switch(request: HttpRequest) -> HttpResponse:
    """This function will set which notifications the daily triage takes from a day on."""
    form = SwitchForm(request.POST or None, initial={"from_on": clock.today()})
    if form.is_valid():
        try:
            set_switch(**form.cleaned_data, on=clock.today(), by=request.user, at=clock.now())
        except UnableToSetTriage as problem:
            form.refuse(problem)
        else:
            messages.success(request, "What the daily triage takes has been set.")
            return redirect("front_door:triage_switch")
    found = notifications.loads(by=request.user)
    return render(request, "front_door/triage_switch.html", {"form": form, "found": found, "why": why("FD-TRIAGE")})


@requires(Permission.BOARD_READ)
def both_ways(request: HttpRequest) -> HttpResponse:
    """This function will count domestic abuse notifications as contacts and as referrals, side by side."""
    rows = notifications.counted_both_ways(by=request.user, on=clock.today())
    return render(request, "front_door/both_ways.html", {"rows": rows})
