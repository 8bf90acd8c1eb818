"""Write the whole-family assessment: its sections, what the family says of the draft, and its submission."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.service.early_help import forms
from lineofsight.service.early_help.operations import assessing as operations
from lineofsight.service.early_help.presenting import context
from lineofsight.service.early_help.sections import SECTIONS
from lineofsight.service.early_help.views.forming import asked, page_of
from lineofsight.web import clock
from lineofsight.web.asking import posted, told


@requires(Permission.EARLY_HELP_LEAD)
@keeps_draft("Early help assessment")
def section(request: HttpRequest, step_id: int, key: str) -> HttpResponse:
    """This function will save one section: of the whole family, or of this child alone."""
    if key not in SECTIONS:
        raise Http404("An early help assessment has no such section.")
    page, which = page_of(request, step_id), SECTIONS[key]
    saved = getattr(page.assessment, key)
    start = {"text": saved, "seen": operations.seen_version(saved), "is_to_child": page.assessment.is_to_child}
    form = forms.SectionForm(request.POST or None, section=which, child=page.child, initial=start)
    return asked(
        request, page, form,
        lambda said: operations.save_section(page.assessment, key=key, **said, by=request.user, at=clock.now()),
        heading=which.title, done=f"{which.title}: saved.", template="section", section=which,
    )  # fmt: skip


@requires(Permission.EARLY_HELP_LEAD)
@keeps_draft("What a family says about the draft")
def share(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will record that the family read the draft, and what they say."""
    page = page_of(request, step_id)
    start = {"shared_on": page.assessment.shared_on or clock.today(), "family_says": page.assessment.family_says}
    form = forms.ShareForm(request.POST or None, on=clock.today(), initial=start)
    return asked(
        request, page, form, lambda said: operations.share_draft(page.assessment, **said, **told(request)),
        heading="The family read the draft", done="What the family says is recorded.",
    )  # fmt: skip


@requires(Permission.EARLY_HELP_LEAD)
def family_copy(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will show the draft as the family is given it, to print."""
    page = page_of(request, step_id)
    return render(request, "early_help/family_copy.html", context(page, by=request.user))


@requires(Permission.EARLY_HELP_LEAD)
def submit(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will hand the assessment of the whole family to a manager, or name everything it still needs."""
    page = page_of(request, step_id)
    return asked(
        request, page, forms.SubmitForm(posted(request)),
        lambda said: operations.submit_assessment(page.assessment, by=request.user, at=clock.now()),
        heading="Submit to a manager", done="Submitted. A manager will authorise it or return it.",
        submit="Submit to a manager", template="submit",
    )  # fmt: skip
