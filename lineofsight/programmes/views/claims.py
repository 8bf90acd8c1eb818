"""The ledger on screen: every claim, what became of it, and the check by somebody who did not make it."""

from secrets import randbits

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.programmes import forms
from lineofsight.programmes.operations import claims as operations
from lineofsight.programmes.queries import claims as queries
from lineofsight.programmes.views.forming import asked
from lineofsight.record.views.person import address_of
from lineofsight.web.asking import posted, told
from lineofsight.web.paging import Page


@requires(Permission.PROGRAMME_READ)
def ledger(request: HttpRequest, programme_id: int) -> HttpResponse:
    """This function will show every claim of a programme, and what they add up to."""
    which = request.GET.get("which", "")
    found = queries.ledger(programme_id, which=which, by=request.user)
    shown = {
        "found": found,
        "programme": found.programme,
        "which": which,
        "page": Page.of(found.rows, number=request.GET.get("page"), per_page=50),
        "address": address_of(request),
        "may_settle": request.user.can(Permission.PROGRAMME_CLAIM),
        "may_check": request.user.can(Permission.CLAIM_CHECK),
    }
    return render(request, "programmes/ledger.html", shown)


def _ledger(programme_id: int, which: str = "") -> str:
    return reverse("programmes:ledger", kwargs={"programme_id": programme_id}) + (f"?which={which}" if which else "")


@requires(Permission.CLAIM_CHECK)
def draw(request: HttpRequest, programme_id: int) -> HttpResponse:
    """This function will draw claims for a check at random."""
    found = queries.programme_of(programme_id)
    return asked(
        request, forms.SureForm(posted(request)),
        lambda said: operations.draw_sample(found, seed=randbits(32), **told(request)),
        heading="Draw claims for a check", caption=found.name, back=_ledger(found.pk, "to_check"),
        done="Drawn. Check each against its evidence.", submit="Draw", template="draw", one_in=operations.ONE_IN,
    )  # fmt: skip


@requires(Permission.PROGRAMME_CLAIM)
@keeps_draft("What became of a claim")
def settle(request: HttpRequest, claim_id: int) -> HttpResponse:
    """This function will say what became of a claim."""
    one = queries.claim_to_change(claim_id, by=request.user)
    return asked(
        request, forms.SettleForm(request.POST or None),
        lambda said: operations.settle_claim(one, **said, **told(request)),
        heading="What became of this claim?", done="Saved.", back=_ledger(one.programme_id),
        child=one.enrolment.child, caption=f"{one.enrolment.child.name}: {one.pounds}", template="of_claim", one=one,
    )  # fmt: skip


@requires(Permission.CLAIM_CHECK)
@keeps_draft("Checking a claim")
def check(request: HttpRequest, claim_id: int) -> HttpResponse:
    """This function will say whether the evidence bears a claim out."""
    one = queries.claim_to_change(claim_id, by=request.user)
    return asked(
        request, forms.CheckForm(request.POST or None),
        lambda said: operations.check_claim(one, **said, **told(request)),
        heading="Check this claim", done="Checked.", back=_ledger(one.programme_id, "to_check"),
        child=one.enrolment.child, caption=f"{one.enrolment.child.name}: {one.pounds}", template="of_claim", one=one,
    )  # fmt: skip
