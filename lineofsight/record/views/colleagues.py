"""The page that says who on the record works here."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.record.forms.need_to_know import ColleagueForm
from lineofsight.record.operations.colleagues import UnableToSay, say_colleague
from lineofsight.record.queries.colleagues import colleague_page
from lineofsight.web import clock


@requires(Permission.EXCLUSION_SET)
def colleague(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will say which account a person on the record is, or that they are none."""
    page = colleague_page(pk, by=request.user, at=clock.now())
    now = str(page.colleague.account_id) if page.colleague else ""
    form = ColleagueForm(request.POST or None, people=page.accounts, initial={"account": now})
    if form.is_valid():
        chosen = next((one for one in page.accounts if str(one.pk) == form.cleaned_data["account"]), None)
        try:
            say_colleague(page.person, account=chosen, by=request.user, at=clock.now())
        except UnableToSay as problem:
            form.refuse(problem, field="account")
        else:
            messages.success(request, "It is recorded." if chosen else "They are recorded as nobody who works here.")
            return redirect("record:exclusions", pk=pk)
    context = {"form": form, "page": page, "person": page.person}
    return render(request, "record/need_to_know/colleague.html", context)
