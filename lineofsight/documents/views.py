"""Documents on screen: the list, a new one, and taking one out."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.documents.forms import DocumentForm
from lineofsight.documents.limits import TOO_LARGE
from lineofsight.documents.operations import UnableToKeep, add_document
from lineofsight.documents.queries import document_to_read, documents_of, is_scanned_on_arrival, withdrawn_among
from lineofsight.documents.store import Altered
from lineofsight.documents.texts import without_words
from lineofsight.record.frame import frame
from lineofsight.record.queries.records import person_known_to, record_of
from lineofsight.web import clock
from lineofsight.web.paging import Page


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
def document_new(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will put a document on a record. What was typed is kept when the file is refused."""
    child = person_known_to(request.user, pk=pk)
    form = DocumentForm(request.POST or None, request.FILES or None, on=clock.today())
    if getattr(request, "is_upload_too_large", False):
        form.is_valid()
        form.errors.pop("file", None)
        form.refuse(TOO_LARGE, field="file")
    elif form.is_valid():
        try:
            add_document(child=child, by=request.user, on=clock.today(), at=clock.now(), **form.cleaned_data)
        except UnableToKeep as problem:
            form.refuse(problem, field="file")
        else:
            messages.success(request, "The document is on the record.")
            return redirect("documents:documents", pk=pk)
    context = {"form": form, "person": child, "is_scanned": is_scanned_on_arrival()}
    return render(request, "documents/document_new.html", context)


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
