"""Letters on screen: the list, a new one, checking it, issuing it, and reading it as it was issued."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.documents.store import Altered
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.letters.forms import LetterForm, StartForm, WithdrawForm
from lineofsight.letters.operations import (
    UnableToIssue,
    discard_letter,
    issue_letter,
    withdraw_letter,
    write_letter,
)
from lineofsight.letters.printing import POLICY
from lineofsight.letters.queries import (
    first_words,
    kept_addresses,
    letter_as_issued,
    letter_known_to,
    letter_page,
    letters_of,
    people_to_write_to,
)
from lineofsight.record.frame import frame
from lineofsight.record.queries.records import person_known_to, record_of
from lineofsight.web import clock
from lineofsight.web.paging import Page


@requires(Permission.RECORD_READ)
def letters(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will list the letters about a child, and who must not know where they live."""
    record = record_of(pk, page="letters", by=request.user, at=clock.now())
    context = frame(record, page="letters", by=request.user)
    context["page"] = Page.of(letters_of(record.person), number=request.GET.get("page"))
    context |= {"address": lambda page: f"?page={page}", "kept": kept_addresses(record.person, by=request.user)}
    return render(request, "letters/letters.html", context)


@requires(Permission.NOTE_WRITE)
def letter_new(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will begin a letter: filled from the record as far as it knows, and kept as a draft."""
    child = person_known_to(request.user, pk=pk)
    people = people_to_write_to(child, by=request.user, at=clock.now())
    begun = {"template": request.GET.get("template", "")}
    form = StartForm(request.POST or None, on=clock.today(), people=people, initial=begun)
    if form.is_valid():
        letter = _begin(request, child, form)
        return redirect("letters:letter_write", letter_id=letter.pk)
    return render(request, "letters/letter_new.html", {"form": form, "person": child})


def _begin(request: HttpRequest, child: Any, form: StartForm) -> Any:
    said = form.cleaned_data
    person = form.people.get(said["recipient"])
    name = person.name if person else said["recipient_name"]
    words = {"template": said["template"], "recipient": name, "by": request.user, "on": clock.today()}
    subject, body, step = first_words(child, **words)
    return write_letter(
        child=child, template=said["template"], recipient_name=name, recipient=person, subject=subject, body=body,
        step=step, address=person.home if person else "", is_by_hand=bool(person and not person.home),
        by=request.user, at=clock.now(),
    )  # fmt: skip


@requires(Permission.NOTE_WRITE)
@keeps_draft("Letter")
def letter_write(request: HttpRequest, letter_id: int) -> HttpResponse:
    """This function will change what a draft says."""
    letter = letter_known_to(request.user, pk=letter_id)
    form = LetterForm(request.POST or None, on=clock.today(), initial=LetterForm.of(letter))
    if form.is_valid():
        told = {"child": letter.child, "template": letter.template, "letter": letter}
        try:
            write_letter(by=request.user, at=clock.now(), **told, **form.cleaned_data)
        except UnableToIssue as problem:
            form.refuse(problem)
        else:
            return redirect("letters:letter", letter_id=letter_id)
    return render(request, "letters/letter_write.html", {"form": form, "person": letter.child, "letter": letter})


@requires(Permission.RECORD_READ)
def letter(request: HttpRequest, letter_id: int, problem: str = "") -> HttpResponse:
    """This function will show a letter as it will be or was issued, and what stops it."""
    shown = letter_page(letter_id, by=request.user, at=clock.now())
    context = {"shown": shown, "letter": shown.letter, "person": shown.letter.child, "problem": problem}
    context["can_write"] = request.user.can(Permission.NOTE_WRITE)
    return render(request, "letters/letter.html", context, status=409 if problem else 200)


@requires(Permission.NOTE_WRITE)
def letter_issue(request: HttpRequest, letter_id: int) -> HttpResponse:
    """This function will issue a letter, once its writer has looked at it on the page it is posted from."""
    if request.method != "POST":
        return redirect("letters:letter", letter_id=letter_id)
    found = letter_known_to(request.user, pk=letter_id)
    try:
        issue_letter(found, by=request.user, on=clock.today(), at=clock.now())
    except UnableToIssue as problem:
        return letter(request, letter_id, problem=str(problem))
    messages.success(request, "The letter is issued, and among the documents.")
    return redirect("letters:letter", letter_id=letter_id)


@requires(Permission.NOTE_WRITE)
def letter_discard(request: HttpRequest, letter_id: int) -> HttpResponse:
    """This function will throw away a draft."""
    found = letter_known_to(request.user, pk=letter_id)
    if request.method != "POST":
        return redirect("letters:letter", letter_id=letter_id)
    try:
        discard_letter(found, by=request.user, at=clock.now())
    except UnableToIssue as problem:
        return letter(request, letter_id, problem=str(problem))
    messages.success(request, "The draft is thrown away.")
    return redirect("letters:letters", pk=found.child_id)


@requires(Permission.NOTE_WRITE)
def letter_withdraw(request: HttpRequest, letter_id: int) -> HttpResponse:
    """This function will withdraw a letter that was issued, with why."""
    found = letter_known_to(request.user, pk=letter_id)
    form = WithdrawForm(request.POST or None, on=clock.today())
    if form.is_valid():
        try:
            withdraw_letter(found, by=request.user, at=clock.now(), **form.cleaned_data)
        except UnableToIssue as problem:
            form.refuse(problem)
        else:
            messages.success(request, "The letter is withdrawn. It is kept as it was.")
            return redirect("letters:letter", letter_id=letter_id)
    return render(request, "letters/letter_withdraw.html", {"form": form, "person": found.child, "letter": found})


@requires(Permission.RECORD_READ)
def as_issued(request: HttpRequest, letter_id: int) -> HttpResponse:
    """This function will show the HTML of a letter byte for byte as it was issued: it runs and loads nothing."""
    try:
        content = letter_as_issued(letter_id, by=request.user, at=clock.now())
    except Altered as problem:
        return render(request, "documents/altered.html", {"problem": problem}, status=409)
    response = HttpResponse(content, content_type="text/html; charset=utf-8")
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = POLICY
    response["Cache-Control"] = "private, no-store"
    return response
