"""A family in a programme on screen: attach it, say what shows progress, and whether the outcomes lasted."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.programmes import forms
from lineofsight.programmes.operations import attaching, claims, outcomes
from lineofsight.programmes.queries import enrolments as queries
from lineofsight.programmes.queries.programmes import programme_of
from lineofsight.programmes.views.forming import asked
from lineofsight.web import clock
from lineofsight.web.asking import posted, told


@requires(Permission.PROGRAMME_READ)
def of_child(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will list a child's programmes, and those the family can be attached to."""
    found = queries.programmes_of_child(pk, by=request.user, at=clock.now())
    shown = {"found": found, "child": found.child, "may": request.user.can(Permission.PROGRAMME_WRITE)}
    return render(request, "programmes/of_child.html", shown)


@requires(Permission.PROGRAMME_WRITE)
@keeps_draft("Attaching a family to a programme")
def attach(request: HttpRequest, pk: int, programme_id: int) -> HttpResponse:
    """This function will attach a child's family to a programme."""
    found, programme = queries.programmes_of_child(pk, by=request.user, at=clock.now()), programme_of(programme_id)
    criteria = found.criteria(programme, on=clock.today())
    form = forms.AttachForm(request.POST or None, steps=found.steps, criteria=criteria)

    def change(said: dict) -> Any:
        chosen, which = said.pop("criteria"), said.pop("step")
        said["step"] = next(one for one in found.steps if str(one.pk) == which)
        said["criteria"] = [one for one in criteria if str(one.pk) in chosen]
        return attaching.attach_family(programme, **said, **told(request))

    return asked(
        request, form, change, heading=f"Attach the family to {programme.name}", done="The family is attached.",
        back=reverse("programmes:of_child", kwargs={"pk": pk}), submit="Attach", child=found.child,
        caption=found.child.name, to=_address, template="attach", programme=programme, found=found,
    )  # fmt: skip


def _address(one: Any) -> str:
    return reverse("programmes:enrolment", kwargs={"enrolment_id": one.pk})


@requires(Permission.PROGRAMME_READ)
def enrolment(request: HttpRequest, enrolment_id: int) -> HttpResponse:
    """This function will show a child's place in a programme, and what happens next."""
    page = queries.enrolment_page(enrolment_id, by=request.user, at=clock.now())
    shown = {
        "page": page,
        "one": page.enrolment,
        "child": page.enrolment.child,
        "may": request.user.can(Permission.PROGRAMME_WRITE) and page.enrolment.ended_on is None,
        "may_claim": request.user.can(Permission.PROGRAMME_CLAIM) and page.enrolment.ended_on is None,
    }
    return render(request, "programmes/enrolment.html", shown)


@requires(Permission.PROGRAMME_WRITE)
@keeps_draft("Evidence of progress")
def progress(request: HttpRequest, enrolment_id: int) -> HttpResponse:
    """This function will record what shows how far an outcome has come."""
    page = queries.enrolment_page(enrolment_id, by=request.user, at=clock.now())
    form = forms.ProgressForm(request.POST or None, aims=page.aims)
    return _asked(request, page, form, outcomes.record_progress, heading="What shows progress?", done="Recorded.")


@requires(Permission.PROGRAMME_WRITE)
@keeps_draft("An outcome achieved")
def achieve(request: HttpRequest, enrolment_id: int) -> HttpResponse:
    """This function will say that the family achieved an outcome."""
    page = queries.enrolment_page(enrolment_id, by=request.user, at=clock.now())
    form = forms.AchieveForm(request.POST or None, aims=page.left_to_achieve, on=clock.today())
    return _asked(
        request, page, form, outcomes.achieve, heading="An outcome is achieved",
        done="Achieved. Six months after the last outcome somebody looks whether they lasted.",
    )  # fmt: skip


@requires(Permission.PROGRAMME_WRITE)
@keeps_draft("Whether outcomes lasted")
def lasted(request: HttpRequest, enrolment_id: int) -> HttpResponse:
    """This function will say whether every outcome lasted."""
    page = queries.enrolment_page(enrolment_id, by=request.user, at=clock.now())

    def change(one: Any, *, lasted: str, **said: Any) -> Any:
        return outcomes.review_outcomes(one, lasted=lasted == "yes", **said)

    form = forms.LastedForm(request.POST or None)
    return _asked(request, page, form, change, heading="Did the outcomes last?", done="Recorded.", why=page.lasting)


@requires(Permission.PROGRAMME_WRITE)
@keeps_draft("A family leaves a programme")
def leave(request: HttpRequest, enrolment_id: int) -> HttpResponse:
    """This function will have a family leave the programme."""
    page = queries.enrolment_page(enrolment_id, by=request.user, at=clock.now())
    return _asked(request, page, forms.LeaveForm(request.POST or None), attaching.leave_programme,
                  heading="The family leaves the programme", done="The family has left.")  # fmt: skip


@requires(Permission.PROGRAMME_CLAIM)
def claim(request: HttpRequest, enrolment_id: int) -> HttpResponse:
    """This function will claim what a family's lasting outcomes bring."""
    page = queries.enrolment_page(enrolment_id, by=request.user, at=clock.now())
    return _asked(request, page, forms.SureForm(posted(request)), claims.claim_for, template="claim",
                  heading="Claim for this family", done="Claimed. It is in the ledger.", submit="Claim")  # fmt: skip


def _asked(request: HttpRequest, page: Any, form: Any, operation: Any, **shown: Any) -> HttpResponse:
    one = page.enrolment

    def change(said: dict) -> Any:
        if "criterion" in said:
            chosen = said["criterion"]
            said["criterion"] = next(aim.criterion for aim in page.aims if str(aim.criterion_id) == chosen)
        return operation(one, **said, **told(request))

    caption = f"{one.child.name}: {one.programme.name}"
    return asked(request, form, change, back=_address(one), child=one.child, caption=caption, page=page, **shown)
