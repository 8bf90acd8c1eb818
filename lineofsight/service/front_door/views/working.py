"""Work on a contact: how urgent it is, screening, the decision, and telling the referrer."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.drafts.versions import EditedMeanwhile
from lineofsight.record.forms.voice import name_child
from lineofsight.record.operations.lateness import NotExplained
from lineofsight.record.pathway import UnableToClose, UnableToOpen
from lineofsight.record.queries.teams import NoTeam
from lineofsight.service.front_door.forms.working import (
    DecisionForm,
    RatingForm,
    ScreeningForm,
    TellingForm,
    answers_of,
)
from lineofsight.service.front_door.operations.deciding import Decision, UnableToDecide, decide_contact
from lineofsight.service.front_door.operations.rating import UnableToRate, rate_contact
from lineofsight.service.front_door.operations.screening import (
    UnableToFinish,
    UnableToScreen,
    save_and_finish,
    save_screening,
    seen_version,
)
from lineofsight.service.front_door.operations.telling import UnableToTell, tell_referrer
from lineofsight.service.front_door.operations.together import NotTogether
from lineofsight.service.front_door.presenting import contact_context, opened_in_words
from lineofsight.service.front_door.queries.contacts import ContactPage, contact_page
from lineofsight.web import clock


@requires(Permission.CONTACT_RATE)
@keeps_draft("How urgent a contact is")
def rate(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will ask how urgent a contact is."""
    page = contact_page(step_id, by=request.user, at=clock.now(), page="urgency")
    form = RatingForm(request.POST or None, siblings=page.siblings, initial={"rag": page.contact.rag})
    if form.is_valid():
        told = form.cleaned_data
        try:
            rate_contact(
                page.contact, rag=told["rag"], reason=told["reason"], by=request.user, at=clock.now(),
                also=form.chosen_siblings,
            )  # fmt: skip
        except (UnableToRate, NotTogether) as problem:
            form.refuse(problem)
        else:
            messages.success(request, f"Rated {told['rag']}. Its clock has started.")
            return redirect("front_door:contact", step_id=step_id)
    return _drawn(request, "rate", page, form)


@requires(Permission.CONTACT_SCREEN)
@keeps_draft("Screening")
def screen(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will save a screening, half done or finished. What was typed is kept whatever is refused."""
    page = contact_page(step_id, by=request.user, at=clock.now(), page="screening")
    start = {**answers_of(page.screening), "seen": seen_version(page.screening)}
    form = ScreeningForm(request.POST or None, on=clock.today(), siblings=page.siblings, initial=start)
    name_child(form, page.contact.step.child)
    if form.is_valid():
        is_finishing = "finish" in request.POST
        save = save_and_finish if is_finishing else save_screening
        try:
            save(
                page.contact, answers=form.answers, seen=form.cleaned_data["seen"], by=request.user, at=clock.now(),
                also=form.chosen_siblings,
            )  # fmt: skip
        except EditedMeanwhile as edited:
            form.meet(edited, theirs=answers_of(page.screening))
        except UnableToFinish as unfinished:
            _name_missing(form, unfinished)
        except (UnableToScreen, NotTogether) as problem:
            form.refuse(problem)
        else:
            messages.success(request, _screened(is_finishing))
            return redirect("front_door:contact", step_id=step_id)
    return _drawn(request, "screen", page, form)


def _screened(is_finishing: bool) -> str:
    if is_finishing:
        return "Screening finished. It is waiting for a manager to decide."
    return "Saved. The screening is not finished yet."


def _name_missing(form: ScreeningForm, unfinished: UnableToFinish) -> None:
    """This function will put each thing that is missing at its question. What was typed has been saved by now."""
    for name, sentence in unfinished.missing.items():
        form.refuse(sentence, field=name)
    _with_seen(form, unfinished.seen)


def _with_seen(form: ScreeningForm, seen: str) -> ScreeningForm:
    """This function will have the form sent back stand upon what is saved now."""
    form.data = form.data.copy()
    form.data["seen"] = seen
    return form


@requires(Permission.CONTACT_DECIDE)
@keeps_draft("Decision on a contact")
def decide(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will ask for the manager's decision, with the threshold, the clock and what each outcome opens."""
    page = contact_page(step_id, by=request.user, at=clock.now(), page="decision")
    elsewhere = "out_of_area" if page.elsewhere else ""
    start = {"level": getattr(page.screening, "recommended_level", ""),
             "outcome": getattr(page.screening, "recommended_outcome", "") or elsewhere}  # fmt: skip
    form = DecisionForm(
        request.POST or None, on=clock.today(), siblings=page.siblings, is_late=page.is_late, initial=start
    )  # fmt: skip
    if form.is_valid():
        try:
            opened = decide_contact(
                page.contact, decision=_decision(form), by=request.user, on=clock.today(), at=clock.now(),
                also=form.chosen_siblings,
            )  # fmt: skip
        except (UnableToDecide, NotExplained, NotTogether, UnableToOpen, UnableToClose, NoTeam) as problem:
            form.refuse(problem)
        else:
            messages.success(request, f"Decided. {opened_in_words(opened)}")
            return redirect("front_door:contact", step_id=step_id)
    return _drawn(request, "decide", page, form)


def _decision(form: DecisionForm) -> Decision:
    told = form.cleaned_data
    return Decision(
        level=told["level"], indicators=form.indicators, outcome=told["outcome"],
        rationale=told["rationale"], late_reason=told.get("late_reason", ""),
        late_code=told.get("late_code", ""), return_reason=told["return_reason"],
        harm_considered=told["harm_considered"], alternatives=told["alternatives"], is_to_child=told["is_to_child"],
    )  # fmt: skip


@requires(Permission.CONTACT_SCREEN)
@keeps_draft("Telling the referrer")
def tell(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will record that the referrer was told, and what."""
    page = contact_page(step_id, by=request.user, at=clock.now(), page="telling the referrer")
    form = TellingForm(request.POST or None)
    if form.is_valid():
        try:
            tell_referrer(page.contact, **form.cleaned_data, by=request.user, at=clock.now())
        except UnableToTell as problem:
            form.refuse(problem)
        else:
            messages.success(request, "It is recorded that the referrer was told.")
            return redirect("front_door:contact", step_id=step_id)
    return _drawn(request, "tell", page, form)


def _drawn(request: HttpRequest, template: str, page: ContactPage, form, **more) -> HttpResponse:
    return render(
        request, f"front_door/{template}.html", {**contact_context(page, by=request.user), "form": form, **more}
    )
