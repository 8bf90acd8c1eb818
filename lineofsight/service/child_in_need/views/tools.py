"""Pages of direct work with a child: the tools for their age, and which were used on visits."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.service.child_in_need.forms.tools import ToolForm
from lineofsight.service.child_in_need.operations.tools import record_tool
from lineofsight.service.child_in_need.queries import tools as queries
from lineofsight.service.child_in_need.queries.known import Known, known_child
from lineofsight.service.child_in_need.views.asking import asked
from lineofsight.web import clock
from lineofsight.web.asking import posted


@requires(Permission.RECORD_READ)
def tools(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will show the tools for a child's age, and what came of those that were used."""
    known = _known(request, pk)
    work = queries.direct_work(known, by=request.user)
    may = {"write": request.user.can(Permission.NOTE_WRITE)}
    return render(request, "child_in_need/tools.html", {"child": known.child, "work": work, "may": may})


@requires(Permission.NOTE_WRITE)
@keeps_draft("Direct work on a visit")
def tool_new(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will record which tool was used on a visit."""
    known = _known(request, pk)
    work, visits = queries.direct_work(known, by=request.user), queries.visits_to_choose(known.child)
    start = {"tool": request.GET.get("tool", ""), "visit": str(visits[0].pk) if visits else ""}
    form = ToolForm(posted(request), on=clock.today(), work=work, visits=visits, initial=start)
    return asked(
        request, form, record_tool, known=known, heading="Direct work on a visit", done="It is recorded.",
        back=reverse("child_in_need:tools", kwargs={"pk": pk}), back_name="direct work",
        template="child_in_need/tool_form.html", visits=visits,
    )  # fmt: skip


def _known(request: HttpRequest, pk: int) -> Known:
    return known_child(pk, by=request.user, at=clock.now(), page="direct work")
