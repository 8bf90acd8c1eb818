"""Section 47 enquiries on screen: the page, writing it, and a manager's decision."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.service.child_protection.forms.enquiries import DecideForm, EnquiryForm
from lineofsight.service.child_protection.forms.shared import ConfirmForm, ReasonForm
from lineofsight.service.child_protection.operations import enquiries as operations
from lineofsight.service.child_protection.presenting import steps as presenting
from lineofsight.service.child_protection.queries import pages
from lineofsight.service.child_protection.views.forming import asked
from lineofsight.web import clock
from lineofsight.web.asking import posted

WHY = (
    "A local default asks for the outcome within 15 working days of the strategy discussion, in time for a conference, "
    "which guidance counts from that same day."
)


@requires(Permission.RECORD_READ)
def enquiry(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will show a section 47 enquiry."""
    page = pages.enquiry_page(step_id, by=request.user, at=clock.now())
    return render(request, "child_protection/page.html", presenting.enquiry(page, by=request.user))


@requires(Permission.ENQUIRY_WRITE)
@keeps_draft("A section 47 enquiry")
def write(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will save what was found out so far."""
    page = pages.enquiry_page(step_id, by=request.user, at=clock.now(), page="write an enquiry")
    others = pages.together_candidates(page.step, by=request.user)
    start = {name: getattr(page.subject, name) for name in operations.WRITTEN}
    form = EnquiryForm(posted(request), on=clock.today(), others=others, initial=start)

    def do() -> None:
        told = dict(form.cleaned_data)
        also = told.pop("also", [])
        operations.write_enquiry(page.subject, also=also, by=request.user, at=clock.now(), **told)

    return asked(
        request, form, do, step=page.step, heading="Write the section 47 enquiry", why=WHY,
        done="Saved.", back=presenting.address("enquiry", step_id=step_id),
    )  # fmt: skip


@requires(Permission.ENQUIRY_WRITE)
def submit(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will hand an enquiry to a manager, or name everything it still needs."""
    page = pages.enquiry_page(step_id, by=request.user, at=clock.now(), page="submit an enquiry")
    form = ConfirmForm(posted(request))

    def do() -> None:
        operations.submit_enquiry(page.subject, by=request.user, at=clock.now())

    return asked(
        request, form, do, step=page.step, heading="Submit the enquiry to a manager", submit="Submit to a manager",
        why="A manager who did not submit it reads it, and authorises it or returns it.",
        missing=operations.missing_from(page.subject), done="Submitted.",
        back=presenting.address("enquiry", step_id=step_id),
    )  # fmt: skip


@requires(Permission.ENQUIRY_AUTHORISE)
@keeps_draft("A decision on an enquiry")
def decide(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will ask for a manager's decision on a submitted enquiry."""
    page = pages.enquiry_page(step_id, by=request.user, at=clock.now(), page="decide an enquiry")
    start = {"outcome": page.subject.recommended_outcome}
    form = DecideForm(posted(request), on=clock.today(), is_late=page.is_late("CP-S47"), initial=start)

    def do() -> None:
        operations.authorise_enquiry(
            page.subject, **form.cleaned_data, by=request.user, on=clock.today(), at=clock.now()
        )  # fmt: skip

    back = presenting.address("send_back", step_id=step_id)
    return asked(
        request, form, do, step=page.step, heading="Decide on the enquiry", submit="Authorise", why=WHY,
        read_first=[presenting.found_out(page)], done="Authorised. What it led to is below.",
        back=presenting.address("enquiry", step_id=step_id), return_href=back,
    )  # fmt: skip


@requires(Permission.ENQUIRY_AUTHORISE)
@keeps_draft("Why an enquiry is returned")
def send_back(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will ask what needs to change, and return the enquiry to the worker."""
    page = pages.enquiry_page(step_id, by=request.user, at=clock.now(), page="return an enquiry")
    form = ReasonForm(
        posted(request), label="What needs to change?", missing="Say what needs to change",
        hint="Be specific and kind: the worker reads this. The time limit runs on.",
    )  # fmt: skip

    def do() -> None:
        operations.return_enquiry(page.subject, **form.cleaned_data, by=request.user, at=clock.now())

    return asked(
        request, form, do, step=page.step, heading="Return the enquiry", submit="Return it", done="Returned.",
        back=presenting.address("enquiry", step_id=step_id),
    )  # fmt: skip
