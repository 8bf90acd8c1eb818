"""Two records of one person: the list of those who may be, merging them, and undoing it."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.record.forms.about import MergeForm, UndoMergeForm
from lineofsight.record.operations import merging
from lineofsight.record.queries import about as queries
from lineofsight.record.queries.records import NotOnRecord, person_known_to
from lineofsight.record.queries.side_by_side import side_by_side
from lineofsight.record.views.person import address_of
from lineofsight.web import clock
from lineofsight.web.paging import Page

PROBLEMS = (merging.UnableToMerge, NotOnRecord)
LONGEST_NUMBER = 15
COMPARE = "Both records are shown below. Make sure that this is the one you mean, then merge."


@requires(Permission.PEOPLE_MERGE)
def duplicates(request: HttpRequest) -> HttpResponse:
    """This function will show the pairs of records that may be of one person."""
    page = Page.of(queries.possible_duplicates(request.user), number=request.GET.get("page"))
    return render(request, "record/duplicates.html", {"page": page, "address": address_of(request)})


@requires(Permission.PEOPLE_MERGE)
@require_POST
def duplicate_dismiss(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will record that two records are of two people."""
    pair = queries.pair_known_to(request.user, pk=pk)
    merging.dismiss(pair, by=request.user, at=clock.now())
    messages.success(request, f"{pair.one.name} and {pair.other.name} are kept as two people.")
    return redirect("record:duplicates")


@requires(Permission.PEOPLE_MERGE)
@keeps_draft("Merging two records")
def merge(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will merge another record into this one, once both were shown beside one another."""
    kept = person_known_to(request.user, pk=pk)
    form = MergeForm(request.POST or None, initial={"duplicate": request.GET.get("duplicate")})
    other = _other(request, kept)
    if form.is_valid():
        said = form.cleaned_data
        told = {"reason": said["reason"], "on": clock.today(), "by": request.user, "at": clock.now()}
        try:
            named = person_known_to(request.user, pk=said["duplicate"])
            if request.POST.get("compared") != str(named.pk):
                raise merging.UnableToMerge(COMPARE)
            done = merging.merge(kept, duplicate=named, **told)
        except PROBLEMS as problem:
            form.refuse(problem, field="duplicate")
        else:
            messages.success(request, f"Number {done.duplicate_id} is merged into this record. It can be undone.")
            return redirect("record:about", pk=pk)
    context = {"form": form, "person": kept, "said": "Merge another record into this one", "back": "about"}
    context |= {"other": other, "submit": "Merge it into this one" if other else "Compare both records"}
    context["lines"] = side_by_side(kept, other, by=request.user, at=clock.now()) if other else []
    return render(request, "record/merge.html", context)


def _other(request: HttpRequest, kept: Any) -> Any:
    """This function will return whom the number in the form or the address means, or None."""
    number = (request.POST if request.method == "POST" else request.GET).get("duplicate", "")
    if not number.isdecimal() or len(number) > LONGEST_NUMBER or int(number) == kept.pk:
        return None
    try:
        return person_known_to(request.user, pk=int(number))
    except Http404:
        return None


@requires(Permission.PEOPLE_MERGE)
def merge_undo(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will undo a merge."""
    done = queries.merge_known_to(request.user, pk=pk)
    form = UndoMergeForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            merging.undo(done, by=request.user, at=clock.now())
        except merging.UnableToUndo as problem:
            form.refuse(problem)
        else:
            messages.success(request, "The merge is undone: there are two records again.")
            return redirect("record:about", pk=done.kept_id)
    said = f"Undo the merge of number {done.duplicate_id}, {done.duplicate.name}"
    context = {"form": form, "person": done.kept, "said": said, "back": "about", "submit": "Undo the merge"}
    return render(request, "record/about_form.html", context)
