"""Ask somebody who is signed in to prove again that it is them, before what they sign in with is changed."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters

from lineofsight.access import operations, queries
from lineofsight.access.forms import ProveAgainForm
from lineofsight.access.gate import signed_in
from lineofsight.web import clock


@signed_in
@sensitive_post_parameters("given")
def prove_again(request: HttpRequest) -> HttpResponse:
    """This function will ask for the password, or for a code where there is none, and go on to two-step sign-in."""
    by_code = not request.user.has_usable_password()
    can_prove = not by_code or queries.has_code_app(request.user)
    form = ProveAgainForm(request.POST or None, by_code=by_code)
    if can_prove and form.is_valid():
        try:
            moment = timezone.now().timestamp()
            operations.prove_again(request=request, given=form.cleaned_data["given"], at=clock.now(), moment=moment)
            return redirect("access:two_step")
        except operations.UnableToProve as problem:
            form.refuse(problem, field="given")
    return render(request, "access/prove_again.html", {"form": form, "can_prove": can_prove})
