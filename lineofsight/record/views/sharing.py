"""The pages of sharing: what is shared of a record, and what a partner may read."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.record.forms.sharing import ShareForm, WithdrawForm
from lineofsight.record.operations import sharing as operations
from lineofsight.record.queries import sharing as queries
from lineofsight.record.views.person import address_of, framed
from lineofsight.web import clock
from lineofsight.web.paging import Page


@requires(Permission.RECORD_READ)
def shares(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will show what of a child's record is or was shared, with whom and why."""
    context = framed(request, pk, "shares")
    context["page"] = Page.of(queries.shares_of(context["person"], on=context["on"]), number=request.GET.get("page"))
    context |= {"address": address_of(request), "can_share": request.user.can(Permission.SHARE)}
    return render(request, "record/need_to_know/shares.html", context)


@requires(Permission.SHARE)
@keeps_draft("Sharing a part of a record")
def share_new(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will show what can be shared, then what the partner would read of it, and share that."""
    kind, key = request.GET.get("kind", ""), request.GET.get("part", "")
    page = queries.to_share(pk, kind=kind, key=key, by=request.user, on=clock.today())
    if page.part is None:
        context = {"page": page, "person": page.person, "form": ShareForm()}
        return render(request, "record/need_to_know/share_what.html", context)
    form = ShareForm(request.POST or None, people=page.partners, agencies=page.agencies, on=clock.today())
    if form.is_valid():
        told = dict(form.cleaned_data)
        told |= {"on": clock.today(), "by": request.user, "at": clock.now()}
        try:
            made = operations.share(page.person, kind=kind, part=key, **told)
        except operations.UnableToShare as problem:
            form.refuse(problem)
        else:
            messages.success(request, f"Until the end of {made.until:%-d %B %Y} it can be read by {made.told}.")
            return redirect("record:shares", pk=pk)
    return render(request, "record/need_to_know/share_new.html", {"form": form, "page": page, "person": page.person})


@requires(Permission.SHARE)
@keeps_draft("Withdrawing what was shared")
def share_withdraw(request: HttpRequest, share: int) -> HttpResponse:
    """This function will withdraw what was shared, at once."""
    found = queries.share_to_withdraw(share, by=request.user)
    form = WithdrawForm(request.POST or None)
    if form.is_valid():
        try:
            operations.withdraw(found, reason=form.cleaned_data["reason"], by=request.user, at=clock.now())
        except operations.UnableToShare as problem:
            form.refuse(problem)
        else:
            messages.success(request, f"It can no longer be read by {found.told}.")
            return redirect("record:shares", pk=found.child_id)
    context = {"form": form, "share": found, "person": found.child, "back": "shares"}
    return render(request, "record/need_to_know/share_withdraw.html", context)


@requires(Permission.SHARED_READ)
def shared_with_me(request: HttpRequest) -> HttpResponse:
    """This function will show a partner what is shared with them now."""
    page = Page.of(queries.shared_with_me(by=request.user, at=clock.now()), number=request.GET.get("page"))
    context = {"page": page, "address": address_of(request)}
    return render(request, "record/need_to_know/shared_with_me.html", context)


@requires(Permission.SHARED_READ)
def shared(request: HttpRequest, share: int) -> HttpResponse:
    """This function will show a partner one part of a record that is shared with them."""
    found = queries.shared_to_read(share, by=request.user, at=clock.now())
    return render(request, "record/need_to_know/shared.html", {"share": found})


@requires(Permission.SHARED_READ)
def shared_file(request: HttpRequest, share: int) -> HttpResponse:
    """This function will hand out the file of a part that is shared: a browser never shows or runs it here."""
    file = queries.shared_file(share, by=request.user, at=clock.now())
    response = HttpResponse(file.content, content_type=file.media_type)
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=file.name)
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["Cache-Control"] = "private, no-store"
    return response
