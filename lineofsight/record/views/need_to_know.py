"""The pages of need to know: a locked record, its restriction, who is kept out, and what was opened in an emergency."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.record.forms.need_to_know import (
    AccountForm,
    BreakGlassForm,
    ConflictForm,
    EndForm,
    KeepOutForm,
    RestrictForm,
    ReviewForm,
)
from lineofsight.record.operations import need_to_know as operations
from lineofsight.record.queries import need_to_know as queries
from lineofsight.web import clock
from lineofsight.web.forms import Form

PROBLEMS = (
    operations.UnableToBreakGlass,
    operations.UnableToExclude,
    operations.UnableToRestrict,
    operations.UnableToReview,
)


def _done(form: Form, operation: Callable[..., Any], about: Any, **known: Any) -> bool:
    """This function will do what a valid form asks for, and say whether it was done. A refusal is put on the form."""
    if not form.is_valid():
        return False
    try:
        operation(about, at=clock.now(), **known)
    except PROBLEMS as problem:
        form.refuse(problem)
        return False
    return True


def _chosen(people: list, numbers: list[str]) -> list:
    """This function will return those of the people who were chosen by number."""
    return [one for one in people if str(one.pk) in numbers]


@requires(Permission.RECORD_READ)
def restricted(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will say that a record is locked and whom to ask, and open it in an emergency."""
    locked = queries.locked_record(pk, by=request.user, at=clock.now())
    if locked is None:
        return redirect("record:person", pk=pk)
    form = BreakGlassForm(request.POST or None)
    told = form.cleaned_data if form.is_valid() else {}
    hours = {"reason": told.get("reason", ""), "hours": int(told.get("hours", 0)), "by": request.user}
    if _done(form, operations.break_glass, locked.person, **hours):
        return redirect("record:person", pk=pk)
    return render(request, "record/need_to_know/restricted.html", {"form": form, "locked": locked})


@requires(Permission.RECORD_RESTRICT)
@keeps_draft("Restricting a record")
def restriction(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will restrict a record, or show how it is restricted and put somebody on its list."""
    page = queries.restriction_page(pk, by=request.user, at=clock.now())
    if page.restriction is None:
        return _restrict(request, page)
    form = AccountForm(request.POST or None, people=page.others)
    account = next(iter(_chosen(page.others, [form.cleaned_data["account"]])), None) if form.is_valid() else None
    if _done(form, operations.add_reader, page.restriction, account=account, by=request.user):
        messages.success(request, f"{account.name} may now open this record.")
        return redirect("record:restriction", pk=pk)
    return render(request, "record/need_to_know/restriction.html", {"form": form, "page": page, "person": page.person})


def _restrict(request: HttpRequest, page: queries.RestrictionPage) -> HttpResponse:
    initial = {"readers": [str(one.pk) for one in page.suggested]}
    form = RestrictForm(request.POST or None, people=page.suggested, initial=initial, on=clock.today())
    told = dict(form.cleaned_data) if form.is_valid() else {}
    told["readers"] = _chosen(page.suggested, told.get("readers", []))
    if _done(form, operations.restrict, page.person, by=request.user, **told):
        messages.success(request, "The record is restricted. Everybody not on the list finds the name only.")
        return redirect("record:restriction", pk=page.person.pk)
    context = {"form": form, "page": page, "person": page.person}
    return render(request, "record/need_to_know/restrict.html", context)


@requires(Permission.RECORD_RESTRICT)
@require_POST
def reader_remove(request: HttpRequest, pk: int, account: int) -> HttpResponse:
    """This function will take somebody off the list of a restricted record."""
    page = queries.restriction_page(pk, by=request.user, at=clock.now())
    listed = next((reader.account for reader in page.readers if reader.account_id == account), None)
    if listed is None:
        messages.info(request, "They are not on the list.")
        return redirect("record:restriction", pk=pk)
    try:
        operations.remove_reader(page.restriction, account=listed, by=request.user, at=clock.now())
    except operations.UnableToRestrict as problem:
        messages.error(request, str(problem))
    else:
        messages.success(request, f"{listed.name} may no longer open this record.")
    return redirect("record:restriction", pk=pk)


@requires(Permission.RECORD_RESTRICT)
@keeps_draft("Ending a restriction")
def restriction_end(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will end the restriction of a record."""
    page = queries.restriction_page(pk, by=request.user, at=clock.now())
    if page.restriction is None:
        return redirect("record:restriction", pk=pk)
    form = EndForm(request.POST or None)
    reason = form.cleaned_data["reason"] if form.is_valid() else ""
    if _done(form, operations.end_restriction, page.restriction, reason=reason, by=request.user):
        messages.success(request, "The record is no longer restricted.")
        return redirect("record:restriction", pk=pk)
    context = {"form": form, "person": page.person, "back": "restriction"}
    return render(request, "record/need_to_know/restriction_end.html", context)


@requires(Permission.EXCLUSION_SET)
@keeps_draft("Keeping a colleague out")
def exclusions(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will show who is kept out of a record, and keep somebody out."""
    page = queries.exclusions_page(pk, by=request.user, at=clock.now())
    form = KeepOutForm(request.POST or None, people=page.accounts)
    told = dict(form.cleaned_data) if form.is_valid() else {}
    told["account"] = next(iter(_chosen(page.accounts, [told.get("account", "")])), None)
    if _done(form, operations.keep_out, page.person, by=request.user, **told):
        messages.success(request, f"{told['account'].name} can no longer find this person.")
        return redirect("record:exclusions", pk=pk)
    return render(request, "record/need_to_know/exclusions.html", {"form": form, "page": page, "person": page.person})


@requires(Permission.EXCLUSION_SET)
@keeps_draft("Letting a colleague in again")
def exclusion_end(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will let somebody find a person again."""
    exclusion = queries.exclusion_to_end(pk, by=request.user)
    form = EndForm(request.POST or None)
    reason = form.cleaned_data["reason"] if form.is_valid() else ""
    if _done(form, operations.let_in_again, exclusion, reason=reason, by=request.user):
        messages.success(request, f"{exclusion.account.name} is no longer kept out.")
        return redirect("record:exclusions", pk=exclusion.person_id)
    context = {"form": form, "person": exclusion.person, "exclusion": exclusion, "back": "exclusions"}
    return render(request, "record/need_to_know/exclusion_end.html", context)


@requires(Permission.RECORD_READ)
@keeps_draft("A conflict of interest")
def conflict(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will take the reader's own sight of a person away, because they declare a conflict of interest."""
    person = queries.person_to_declare(pk, by=request.user)
    form = ConflictForm(request.POST or None)
    reason = form.cleaned_data["reason"] if form.is_valid() else ""
    if _done(form, operations.declare_conflict, person, reason=reason, by=request.user):
        messages.success(request, "Your conflict of interest is recorded. You can no longer find this person.")
        return redirect("record:home")
    return render(request, "record/need_to_know/conflict.html", {"form": form, "person": person})


@requires(Permission.BREAK_GLASS_REVIEW)
def glass(request: HttpRequest) -> HttpResponse:
    """This function will show what was opened in an emergency, and what waits for a review."""
    page = queries.glass_page(by=request.user, on=clock.today(), at=clock.now())
    return render(request, "record/need_to_know/glass.html", {"page": page})


@requires(Permission.BREAK_GLASS_REVIEW)
@keeps_draft("Review of an emergency")
def glass_review(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will review one emergency."""
    broken = queries.glass_to_review(pk, by=request.user)
    form = ReviewForm(request.POST or None)
    told = form.cleaned_data if form.is_valid() else {}
    found = {"is_justified": told.get("is_justified") == "yes", "note": told.get("note", "")}
    if _done(form, operations.review_glass, broken, by=request.user, **found):
        messages.success(request, "Your review is recorded.")
        return redirect("record:glass")
    context = {"form": form, "broken": broken, "on": clock.today(), "is_own": broken.account_id == request.user.pk}
    return render(request, "record/need_to_know/glass_review.html", context)
