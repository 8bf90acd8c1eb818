"""Around a contact: ask agencies, give it out, respond at once, hand over for the night, forward it."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.record.operations.allocations import UnableToAllocate
from lineofsight.record.queries.work import step_to_allocate
from lineofsight.service.front_door.forms.answers import AskForm, CheckAnswerForm, ForwardForm, GiveForm
from lineofsight.service.front_door.operations.checks import UnableToAsk, answer_check, ask_agency, partner_accounts
from lineofsight.service.front_door.operations.directing import UnableToDirect, give_with_direction, tick_step
from lineofsight.service.front_door.operations.urgent import UnableToRespond, forward
from lineofsight.service.front_door.presenting import contact_context
from lineofsight.service.front_door.queries import checks
from lineofsight.service.front_door.queries.contacts import ContactPage, contact_page, why
from lineofsight.service.front_door.queries.triage import asked_at_triage
from lineofsight.web import clock


@requires(Permission.CONTACT_SCREEN)
@keeps_draft("Question to an agency")
def ask(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will ask an agency what it knows of the child."""
    page, partners = contact_page(step_id, by=request.user, at=clock.now(), page="agencies"), partner_accounts()
    form = AskForm(request.POST or None, partners=partners)
    if form.is_valid():
        told = dict(form.cleaned_data)
        chosen = told.pop("asked_of")
        asked_of = next((one for one in partners if str(one.pk) == chosen), None)
        try:
            asked = ask_agency(page.contact, **told, asked_of=asked_of, by=request.user, at=clock.now())
        except UnableToAsk as problem:
            form.refuse(problem)
        else:
            messages.success(request, f"{asked.get_agency_display()} has been asked.")
            return redirect("front_door:contact", step_id=step_id)
    words = {"heading": "Ask an agency", "why": why("FD-CHECK-REPLY"), "submit": "Ask them"}
    return drawn(request, page, form, **words)


@requires(Permission.CONTACT_SCREEN)
@keeps_draft("Answer of an agency")
def answer(request: HttpRequest, check_id: int) -> HttpResponse:
    """This function will write down what an agency said when it did not answer in this service."""
    asked = checks.check_of(check_id, by=request.user)
    page = contact_page(asked.contact_id, by=request.user, at=clock.now(), page="agencies")
    form = CheckAnswerForm(request.POST or None)
    if form.is_valid():
        try:
            answer_check(asked, **form.cleaned_data, by=request.user, at=clock.now())
        except UnableToAsk as problem:
            form.refuse(problem)
        else:
            messages.success(request, "What they said has been kept.")
            return redirect("front_door:contact", step_id=asked.contact_id)
    heading = f"What {asked.get_agency_display().lower()} said"
    said = f"You asked: {asked.question}" + (f" They answered: {asked.answer}" if asked.answer else "")
    return drawn(request, page, form, heading=heading, why=said, submit="Keep the answer", after_decision=True)


@requires(Permission.OWN_REFERRALS_READ)
@keeps_draft("Answer about a child")
def my_answer(request: HttpRequest, check_id: int) -> HttpResponse:
    """This function will take a partner's answer to what they were asked."""
    row, asked = checks.check_to_answer(check_id, by=request.user, at=clock.now())
    form = CheckAnswerForm(request.POST or None)
    if form.is_valid():
        try:
            answer_check(row, **form.cleaned_data, by=request.user, at=clock.now())
        except UnableToAsk as problem:
            form.refuse(problem)
        else:
            messages.success(request, "Thank you. Your answer is with the social worker.")
            return redirect("front_door:asked_of_me")
    return render(request, "front_door/my_answer.html", {"form": form, "asked": asked, "why": why("FD-CHECK-REPLY")})


@requires(Permission.OWN_REFERRALS_READ)
def asked_of_me(request: HttpRequest) -> HttpResponse:
    """This function will list what a partner is asked."""
    found = checks.asked_of_me(request.user, at=clock.now())
    at_triage = asked_at_triage(request.user, at=clock.now())
    return render(request, "front_door/asked_of_me.html", {"asked": found, "at_triage": at_triage})


@requires(Permission.CONTACT_RATE)
@keeps_draft("Direction to a worker")
def give(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will give a contact to a worker, with the steps a manager asks of them."""
    page = contact_page(step_id, by=request.user, at=clock.now(), page="direction")
    posts = step_to_allocate(step_id, by=request.user, on=clock.today()).posts
    form = GiveForm(request.POST or None, posts=posts)
    if form.is_valid():
        told = dict(form.cleaned_data)
        chosen = told.pop("worker")
        worker = next(post.worker for post in posts if str(post.worker_id) == chosen)
        try:
            give_with_direction(
                page.contact, worker=worker, **told, on=clock.today(), by=request.user, at=clock.now()
            )  # fmt: skip
        except (UnableToDirect, UnableToAllocate) as problem:
            form.refuse(problem)
        else:
            messages.success(request, f"Given to {worker.name}, with what they are to do.")
            return redirect("front_door:contact", step_id=step_id)
    said = "Whoever takes it on reads what to do and ticks it. It stands in the child's chronology (a local default)."
    return drawn(request, page, form, heading="Give it to a worker", why=said, submit="Give it to them")


@requires(Permission.CONTACT_SCREEN)
@require_POST
def tick(request: HttpRequest, direction_id: int) -> HttpResponse:
    """This function will tick one step of a direction."""
    step = checks.direction_step(direction_id, by=request.user)
    try:
        tick_step(step, by=request.user, at=clock.now())
    except UnableToDirect as problem:
        messages.info(request, str(problem))
    return redirect("front_door:contact", step_id=step.contact_id)


@requires(Permission.CONTACT_SCREEN)
@keeps_draft("Forwarding to another council")
def forward_it(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will keep proof that a contact was forwarded to the child's own council."""
    page = contact_page(step_id, by=request.user, at=clock.now(), page="forwarding")
    council = page.elsewhere.council if page.elsewhere else None
    known = {"council": council.name, "how": council.reached} if council else {}
    form = ForwardForm(request.POST or None, initial=known)
    if form.is_valid():
        try:
            forward(page.contact, **form.cleaned_data, by=request.user, at=clock.now())
        except UnableToRespond as problem:
            form.refuse(problem)
        else:
            messages.success(request, "It is kept that this was forwarded, and to whom.")
            return redirect("front_door:contact", step_id=step_id)
    said = "The child lives elsewhere, so their own council decides. Keep who took it there, so that nothing is lost."
    words = {"heading": "Forward to the child's own council", "why": said, "submit": "Keep that it was forwarded"}
    return drawn(request, page, form, after_decision=True, **words)


def drawn(request: HttpRequest, page: ContactPage, form: Any, **words: Any) -> HttpResponse:
    """This function will draw a form about a contact, with its heading, why it is asked, and its button."""
    context = {**contact_context(page, by=request.user), "form": form, **words}
    return render(request, "front_door/plain_form.html", context)
