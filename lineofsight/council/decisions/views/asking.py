"""Documents that members ask for on screen, and the second notice of a decision in private."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.council.decisions.forms import asking as forms
from lineofsight.council.decisions.operations import asking as operations
from lineofsight.council.decisions.queries import asking as queries
from lineofsight.council.decisions.queries.plan import plan_entry
from lineofsight.council.decisions.views.forming import asked
from lineofsight.council.decisions.views.plan import address
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.web import clock
from lineofsight.web.asking import posted, told


def _may_ask(request: HttpRequest) -> bool:
    return request.user.role == "councillor" or request.user.can(Permission.COUNCIL_RUN)


@requires(Permission.COUNCIL_READ)
def listed(request: HttpRequest) -> HttpResponse:
    """This function will list the documents that members asked for, those that wait first."""
    today = clock.today()
    rows = [(one, queries.stands(one, on=today)) for one in queries.document_requests(request.user)]
    can_run = request.user.can(Permission.COUNCIL_RUN)
    return render(
        request, "decisions/documents.html", {"rows": rows, "can_ask": _may_ask(request), "can_run": can_run}
    )  # fmt: skip


@requires(Permission.COUNCIL_READ)
@keeps_draft("Documents to ask for")
def ask(request: HttpRequest) -> HttpResponse:
    """This function will ask the executive for documents."""
    if not _may_ask(request):
        messages.info(request, "Members of scrutiny ask for documents, and democratic services for them.")
        return redirect("decisions:documents")
    is_own = request.user.role == "councillor"
    today = clock.today()
    form = forms.AskForDocumentsForm(posted(request), on=today, is_own=is_own, initial={"asked_on": today})

    def do() -> None:
        operations.ask_for_documents(**form.cleaned_data, **told(request))

    return asked(request, form, do, heading="Ask for documents", caption="Decisions", done="It is asked.",
                 back=reverse("decisions:documents"))  # fmt: skip


@requires(Permission.COUNCIL_RUN)
@keeps_draft("Whether documents were given")
def give(request: HttpRequest, request_id: int) -> HttpResponse:
    """This function will record that documents were given or refused."""
    found, today = queries.document_request(request_id, by=request.user), clock.today()
    form = forms.GiveForm(posted(request), on=today, initial={"answered_on": today})

    def do() -> None:
        operations.answer_request(request=found, **form.cleaned_data, **told(request))

    return asked(request, form, do, heading="Were they given?", caption=str(found), done="It is kept.",
                 back=reverse("decisions:documents"))  # fmt: skip


@requires(Permission.COUNCIL_RUN)
@keeps_draft("Second notice of a decision in private")
def private(request: HttpRequest, entry_id: int) -> HttpResponse:
    """This function will publish the second notice of a decision in private."""
    entry = plan_entry(entry_id, by=request.user)
    form = forms.PrivateNoticeForm(posted(request))

    def do() -> None:
        operations.publish_private_notice(entry=entry, **form.cleaned_data, **told(request))

    return asked(request, form, do, heading="Second notice: in private", caption=entry.title, back=address(entry_id),
                 done="It is published with the entry.", submit="Publish it")  # fmt: skip
