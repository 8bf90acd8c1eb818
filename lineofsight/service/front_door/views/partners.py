"""A partner's pages: tell us about a child, the receipt, and what came of it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.record.queries.teams import NoTeam
from lineofsight.service.front_door.forms.contacts import PartnerForm
from lineofsight.service.front_door.operations.contacts import UnableToRecordContact
from lineofsight.service.front_door.operations.partner_contacts import GivenChild, tell_us_about
from lineofsight.service.front_door.queries import partners
from lineofsight.web import clock

CHILD = ("first_name", "last_name", "date_of_birth", "address")


@requires(Permission.OWN_REFERRALS_READ)
@keeps_draft("What you tell us about a child")
def tell_us(request: HttpRequest) -> HttpResponse:
    """This function will take a partner's contact. What follows is the same whether or not we know the child."""
    form = PartnerForm(request.POST or None, on=clock.today())
    if form.is_valid():
        told = dict(form.cleaned_data)
        given = GivenChild(**{name: told.pop(name) for name in CHILD})
        try:
            made = tell_us_about(given, **told, by=request.user, at=clock.now())
        except (UnableToRecordContact, NoTeam) as problem:
            form.refuse(problem)
        else:
            return redirect("front_door:receipt", step_id=made.pk)
    return render(request, "front_door/tell_us.html", {"form": form})


@requires(Permission.OWN_REFERRALS_READ)
def receipt(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will give the partner the number of what they told us, and say what happens next."""
    told = partners.my_contact(step_id, by=request.user, at=clock.now())
    return render(request, "front_door/receipt.html", {"told": told})


@requires(Permission.OWN_REFERRALS_READ)
def my_referral(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will show a partner one thing they told us, and what we told them."""
    told = partners.my_contact(step_id, by=request.user, at=clock.now())
    return render(request, "front_door/my_referral.html", {"told": told})


@requires(Permission.OWN_REFERRALS_READ)
def my_referrals(request: HttpRequest) -> HttpResponse:
    """This function will list the children a partner told us about."""
    return render(request, "front_door/my_referrals.html", {"told": partners.my_contacts(request.user)})
