"""Documents on screen: the list, a new one, and taking one out."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_POST

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.documents.forms import DocumentForm
from lineofsight.documents.limits import TOO_LARGE
from lineofsight.documents.operations import UnableToKeep, add_document
from lineofsight.documents.queries import document_to_read, documents_of, is_scanned_on_arrival, withdrawn_among
from lineofsight.documents.store import Altered
from lineofsight.documents.texts import without_words
from lineofsight.documents.waiting import keep_waiting, remove_waiting, waiting_file
from lineofsight.drafts.answers import not_kept
from lineofsight.drafts.contents import content_of, place_of
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.drafts.operations import UnableToKeep as UnableToKeepDraft
from lineofsight.drafts.operations import keep
from lineofsight.drafts.tickets import Ticket, know_browser, ticket_in
from lineofsight.record.frame import frame
from lineofsight.record.queries.records import person_known_to, record_of
from lineofsight.web import clock
from lineofsight.web.paging import Page

DRAFT = "Document"


@requires(Permission.RECORD_READ)
def documents(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will list the documents on a person's record."""
    record = record_of(pk, page="documents", by=request.user, at=clock.now())
    context = frame(record, page="documents", by=request.user)
    context["page"] = Page.of(documents_of(record.person), number=request.GET.get("page"))
    context["unread"] = without_words(context["page"].items)
    context["withdrawn"] = withdrawn_among(context["page"].items)
    context |= {"address": lambda page: f"?page={page}", "is_scanned": is_scanned_on_arrival()}
    return render(request, "documents/documents.html", context)


@requires(Permission.NOTE_WRITE)
@keeps_draft(DRAFT)
def document_new(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will put a document on a record.

    What was typed is kept when the file is refused, and the file when something else is.
    """
    child = person_known_to(request.user, pk=pk)
    held = waiting_file(request.user, place=place_of(request), on=clock.today())
    form = DocumentForm(request.POST or None, request.FILES or None, on=clock.today(), initial={"file": held})
    if getattr(request, "is_upload_too_large", False):
        form.is_valid()
        form.errors.pop("file", None)
        form.refuse(TOO_LARGE, field="file")
    elif form.is_valid():
        try:
            add_document(child=child, by=request.user, on=clock.today(), at=clock.now(), **form.cleaned_data)
        except UnableToKeep as problem:
            form.refuse(problem, field="file")
            _let_go_of_refused(request, form)
        else:
            messages.success(request, "The document is on the record.")
            return redirect("documents:documents", pk=pk)
    if request.FILES and "file" not in form.errors:
        _set_aside(request, form, child)
    context = {"form": form, "person": child, "is_scanned": is_scanned_on_arrival()}
    return render(request, "documents/document_new.html", context)


def _set_aside(request: HttpRequest, form: DocumentForm, child: Any) -> None:
    """This function will keep the file of a form that was refused for something else, or say what is wrong with it."""
    ticket = _ticket(request, child, place=place_of(request))
    file, content = request.FILES["file"], content_of(request)
    try:
        form.hold("file", keep_waiting(ticket, file=file, content=content, by=request.user, at=clock.now()))
    except UnableToKeep as problem:
        form.refuse(problem, field="file")


def _let_go_of_refused(request: HttpRequest, form: DocumentForm) -> None:
    """This function will let go of a file that waited and, looked at again, may be no document."""
    if not request.FILES:
        remove_waiting(place=place_of(request), by=request.user, at=clock.now())
        form.hold("file", None)


def _ticket(request: HttpRequest, child: Any, *, place: str) -> Ticket:
    browser = know_browser(request)
    return Ticket(author=request.user.pk, place=place, title=DRAFT, person=child.pk, browser=browser)


@requires(Permission.NOTE_WRITE)
@require_POST
def file_remove(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will let go of the file that waits in a form, and lead back to the form with what was typed."""
    child = person_known_to(request.user, pk=pk)
    ticket = ticket_in(request) or _ticket(request, child, place=reverse("documents:document_new", kwargs={"pk": pk}))
    name = remove_waiting(place=ticket.place, by=request.user, at=clock.now())
    try:
        keep(ticket, content=content_of(request), at=clock.now(), by=request.user)
    except UnableToKeepDraft as problem:
        return not_kept(request, str(problem))
    messages.success(request, f"{name} is removed. What you wrote is still here." if name else "There was no file.")
    return redirect(ticket.place)


@requires(Permission.RECORD_READ)
def download(request: HttpRequest, document_id: int) -> HttpResponse:
    """This function will hand a document out as a file to save: a browser never shows or runs it here."""
    try:
        document, content = document_to_read(document_id, by=request.user, at=clock.now())
    except Altered as problem:
        return render(request, "documents/altered.html", {"problem": problem}, status=409)
    response = HttpResponse(content, content_type=document.media_type)
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=document.file_name)
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["Cache-Control"] = "private, no-store"
    return response
