"""Requests for records on screen: the list, one request, each piece, and what was given."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.documents.store import Altered
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.record.queries.records import person_known_to
from lineofsight.rights import answering, giving, operations, queries
from lineofsight.rights.answering import UnableToExtend
from lineofsight.rights.forms import ExtendForm, PagesForm, PieceForm, ReleaseForm, RequestForm, TextForm
from lineofsight.rights.operations import UnableToGive
from lineofsight.rights.others import marked
from lineofsight.rights.packing import archive_of
from lineofsight.rights.printing import UnableToPrint, record_pdf
from lineofsight.web import clock
from lineofsight.web.forms import Form
from lineofsight.web.paging import Page
from lineofsight.web.words import plural


@requires(Permission.RIGHTS_MANAGE)
def requests(request: HttpRequest) -> HttpResponse:
    """This function will list the requests, open ones first."""
    page = Page.of(queries.requests_to_see(by=request.user), number=request.GET.get("page"))
    context = {"page": page, "address": lambda page: f"?page={page}", "on": clock.today()}
    return render(request, "rights/requests.html", context)


@requires(Permission.RIGHTS_MANAGE)
def request_new(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will open a request for a child's record."""
    child = person_known_to(request.user, pk=pk)
    form = RequestForm(request.POST or None, on=clock.today(), initial={"requested_on": clock.today()})
    if form.is_valid():
        try:
            opened = operations.open_request(
                child=child, by=request.user, on=clock.today(), at=clock.now(), **form.cleaned_data
            )
        except UnableToGive as problem:
            form.refuse(problem)
        else:
            return redirect("rights:request", request_id=opened.pk)
    return render(request, "rights/request_new.html", {"form": form, "person": child})


@requires(Permission.RIGHTS_MANAGE)
def request_page(request: HttpRequest, request_id: int) -> HttpResponse:
    """This function will show a request, and every piece of the record with what was decided."""
    asked = queries.request_to_review(request_id, by=request.user, at=clock.now())
    page = Page.of(queries.pieces_of(asked), number=request.GET.get("page"), per_page=50)
    late = not asked.is_released and asked.due_on < clock.today()
    context = {"asked": asked, "page": page, "address": lambda page: f"?page={page}", "late": late}
    return render(request, "rights/request.html", context)


@requires(Permission.RIGHTS_MANAGE)
@keeps_draft("Decision on a piece of a record")
def piece(request: HttpRequest, piece_id: int) -> HttpResponse:
    """This function will show one piece and decide about it, then go on to the next that is still to be decided."""
    found = queries.piece_to_review(piece_id, by=request.user, at=clock.now())
    kind = PagesForm if queries.is_pdf(found) else PieceForm if found.is_document else TextForm
    form = kind(request.POST or None, on=clock.today())
    if form.is_valid():
        try:
            operations.decide_piece(found, by=request.user, at=clock.now(), **form.decided)
        except UnableToGive as problem:
            form.refuse(problem)
        else:
            following = queries.next_piece(found)
            if following:
                return redirect("rights:piece", piece_id=following.pk)
            return redirect("rights:request", request_id=found.request_id)
    context = {"form": form, "piece": found, "parts": marked(found.text, others=found.others)}
    return render(request, "rights/piece.html", context)


@requires(Permission.RIGHTS_MANAGE)
@require_POST
def give_rest(request: HttpRequest, request_id: int) -> HttpResponse:
    """This function will decide to give every piece in which nobody else was found."""
    asked = queries.request_to_review(request_id, by=request.user, at=clock.now())
    try:
        count = operations.give_what_names_nobody(asked, by=request.user, at=clock.now())
    except UnableToGive as problem:
        messages.warning(request, str(problem))
    else:
        messages.success(request, plural(count, "piece") + " will be given.")
    return redirect("rights:request", request_id=request_id)


@requires(Permission.RIGHTS_MANAGE)
@keeps_draft("Why an answer is late")
def release(request: HttpRequest, request_id: int) -> HttpResponse:
    """This function will freeze what is given, in the name of who reviewed it. It asks why where the answer is late."""
    asked = queries.request_to_review(request_id, by=request.user, at=clock.now())
    late = asked.due_on < clock.today()
    kind = ReleaseForm if late else Form
    form = kind(request.POST if request.method == "POST" else None, on=clock.today())
    if form.is_valid():
        try:
            giving.release(asked, by=request.user, at=clock.now(), **form.cleaned_data)
        except UnableToGive as problem:
            form.refuse(problem)
        else:
            messages.success(request, "The record can be given now: as a PDF and as a file.")
            return redirect("rights:request", request_id=request_id)
    context = {"form": form, "asked": asked, "person": asked.child, "late": late}
    return render(request, "rights/release.html", context)


@requires(Permission.RIGHTS_MANAGE)
def extend(request: HttpRequest, request_id: int) -> HttpResponse:
    """This function will take more time for a request, and keep what who asked is told."""
    asked = queries.request_to_review(request_id, by=request.user, at=clock.now())
    form = ExtendForm(request.POST or None, on=clock.today())
    if form.is_valid():
        try:
            answering.extend(asked, by=request.user, on=clock.today(), at=clock.now(), **form.cleaned_data)
        except UnableToExtend as problem:
            form.refuse(problem)
        else:
            messages.success(request, "There is more time now. Send the notice to who asked.")
            return redirect("rights:request", request_id=request_id)
    return render(request, "rights/extend.html", {"form": form, "asked": asked, "person": asked.child})


@requires(Permission.RIGHTS_MANAGE)
def record_archive(request: HttpRequest, request_id: int) -> HttpResponse:
    """This function will hand out everything that was released, with the documents, as one zip."""
    asked = queries.released_request(request_id, by=request.user, at=clock.now(), as_what="zip")
    try:
        return _file(archive_of(asked), f"record-{asked.pk}.zip", "application/zip")
    except (UnableToPrint, Altered) as problem:
        messages.warning(request, str(problem))
        return redirect("rights:request", request_id=request_id)


@requires(Permission.RIGHTS_MANAGE)
def record_pdf_file(request: HttpRequest, request_id: int) -> HttpResponse:
    """This function will hand out what was released as a PDF."""
    asked = queries.released_request(request_id, by=request.user, at=clock.now(), as_what="pdf")
    try:
        return _file(record_pdf(asked.released, digest=asked.digest), f"record-{asked.pk}.pdf", "application/pdf")
    except UnableToPrint as problem:
        messages.warning(request, str(problem))
        return redirect("rights:request", request_id=request_id)


@requires(Permission.RIGHTS_MANAGE)
def record_json_file(request: HttpRequest, request_id: int) -> HttpResponse:
    """This function will hand out what was released as a machine-readable file."""
    asked = queries.released_request(request_id, by=request.user, at=clock.now(), as_what="json")
    return _file(asked.released.encode(), f"record-{asked.pk}.json", "application/json")


def _file(content: bytes, name: str, media_type: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "private, no-store"}
    return HttpResponse(content, content_type=media_type, headers=headers)
