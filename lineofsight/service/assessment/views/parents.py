"""Each parent of a child who is assessed: whether they were spoken to, what they said, or why not."""

from functools import partial

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.service.assessment.forms import ParentForm, parent_so_far
from lineofsight.service.assessment.operations.changes import UnableToChange
from lineofsight.service.assessment.operations.parents import record_parent
from lineofsight.service.assessment.presenting import context
from lineofsight.service.assessment.queries.assessments import assessment_page
from lineofsight.service.assessment.queries.parents import parent_asked, parents_asked
from lineofsight.web import clock


@requires(Permission.RECORD_READ)
def parents(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will show each parent, also one who lives elsewhere, and whether they were spoken to."""
    page = assessment_page(step_id, by=request.user, at=clock.now(), page="parents")
    rows = parents_asked(page.assessment, by=request.user)
    return render(request, "assessment/parents.html", {**context(page, by=request.user), "rows": rows})


@requires(Permission.ASSESSMENT_WRITE)
@keeps_draft("What a parent said")
def parent(request: HttpRequest, step_id: int, parent: int) -> HttpResponse:
    """This function will record that a parent was spoken to, or why not."""
    page = assessment_page(step_id, by=request.user, at=clock.now(), page="parents")
    row = parent_asked(page.assessment, parent=parent, by=request.user)
    posted = request.POST if request.method == "POST" else None
    form = ParentForm(posted, on=clock.today(), initial=parent_so_far(row.contact))
    if form.is_valid():
        record = partial(record_parent, page.assessment, parent=row.parent)
        try:
            record(**form.told, by=request.user, at=clock.now())
        except UnableToChange as problem:
            form.refuse(problem)
        else:
            messages.success(request, "It is recorded.")
            return redirect("assessment:parents", step_id=step_id)
    return render(request, "assessment/parent.html", {**context(page, by=request.user), "form": form, "row": row})
