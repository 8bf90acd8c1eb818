"""Conferences on screen: arranged, reported to, recorded and sent; and the list of those ahead."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.service.child_protection.forms.conferences import (
    ArrangeForm,
    ConferenceForm,
    FinishForm,
    ReportForm,
    SentForm,
    SharedForm,
)
from lineofsight.service.child_protection.forms.shared import ReasonForm
from lineofsight.service.child_protection.operations import after, reports, sending
from lineofsight.service.child_protection.operations import conferences as operations
from lineofsight.service.child_protection.operations.plans import hold_review
from lineofsight.service.child_protection.presenting.conferences import conference as presented
from lineofsight.service.child_protection.presenting.steps import address
from lineofsight.service.child_protection.queries import conferences as of_conferences
from lineofsight.service.child_protection.queries import pages
from lineofsight.service.child_protection.queries.plans import plan_page
from lineofsight.service.child_protection.views.forming import asked
from lineofsight.statute.clocks import clock as declared
from lineofsight.web import clock
from lineofsight.web.asking import posted
from lineofsight.web.words import day

REPORTS = declared("CP-REPORT")
WORDS = ("participation", "childs_words", "parents_words", "reasons", "alternatives", "category", "outline",
         "is_to_child")  # fmt: skip
SENT = {"letter": "the decision and the outline plan", "record": "the record of the conference"}


@requires(Permission.RECORD_READ)
def of_step(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will lead from the step of an initial conference to the conference."""
    found = of_conferences.initial_conference_of(step_id, by=request.user, at=clock.now())
    return redirect("child_protection:conference", conference_id=found.pk)


@requires(Permission.RECORD_READ)
def conference(request: HttpRequest, conference_id: int) -> HttpResponse:
    """This function will show a conference: who takes part, what was reported and decided, and what happens next."""
    page = of_conferences.conference_page(conference_id, by=request.user, at=clock.now())
    return render(request, "child_protection/page.html", presented(page, by=request.user))


@requires(Permission.CONFERENCE_ARRANGE)
@keeps_draft("A conference to be arranged")
def arrange(request: HttpRequest, conference_id: int) -> HttpResponse:
    """This function will arrange a conference: the day, the chair, and who is asked."""
    page = of_conferences.conference_page(conference_id, by=request.user, at=clock.now(), page="arrange a conference")
    return _arrange(request, page, due=page.subject.due_on, back=address("conference", conference_id=conference_id))


@requires(Permission.CONFERENCE_ARRANGE)
@keeps_draft("A review conference to be arranged")
def arrange_review(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will arrange the next review conference of a plan."""
    page = plan_page(step_id, by=request.user, at=clock.now(), page="arrange a review")
    duty = page.duty("CP-RCPC1", "CP-RCPCN")
    return _arrange(request, page, due=duty.due_on if duty else None, back=address("plan", step_id=step_id))


def _arrange(request: HttpRequest, page, *, due, back: str) -> HttpResponse:
    chairs = {str(one.pk): one for one in pages.accounts_with(Permission.CONFERENCE_CHAIR)}
    others = pages.together_candidates(page.step, by=request.user)
    start = {"chair": str(getattr(operations.last_chair(page.step), "pk", ""))}
    form = ArrangeForm(posted(request), on=clock.today(), others=others, chairs=chairs.values(), initial=start)

    def do() -> None:
        told = form.cleaned_data
        operations.arrange_conference(
            page.step, when=form.when, chair=chairs[told["chair"]], also=form.others, late_reason=told["late_reason"],
            chair_reason=told["chair_reason"], by=request.user, at=clock.now(),
        )  # fmt: skip

    why = f"It has to be held by {day(due)}. " if due else ""
    duty = page.duty("CP-ICPC", "CP-ICPC-TRANS", "CP-PREBIRTH", "CP-RCPC1", "CP-RCPCN")
    counted = f"{duty.how} {duty.clock.source}. " if duty else ""
    why += f"{counted}Never at a weekend. The chair stays the same through the reviews."
    return asked(
        request, form, do, step=page.step, heading="Arrange the conference", why=why, back=back,
        done="The conference is arranged.", submit="Arrange it",
    )  # fmt: skip


@requires(Permission.ENQUIRY_WRITE)
@keeps_draft("A report to a conference")
def report(request: HttpRequest, conference_id: int) -> HttpResponse:
    """This function will put an agency's report before a conference."""
    page = of_conferences.conference_page(conference_id, by=request.user, at=clock.now(), page="add a report")
    form = ReportForm(posted(request), on=clock.today())
    why = "Everybody who is asked reports beforehand, and the family reads the reports before the conference: "
    why += f"{REPORTS.limit} before it, {REPORTS.source}."

    def do() -> None:
        reports.add_report(page.subject, **form.cleaned_data, by=request.user, at=clock.now())

    return asked(
        request, form, do, step=page.step, heading="A report to the conference", why=why, done="The report is added.",
        back=address("conference", conference_id=conference_id),
    )  # fmt: skip


@requires(Permission.CONFERENCE_CHAIR)
@keeps_draft("A conference")
def conference_record(request: HttpRequest, conference_id: int) -> HttpResponse:
    """This function will record what a conference heard and decided."""
    page = of_conferences.conference_page(conference_id, by=request.user, at=clock.now(), page="record a conference")
    form = ConferenceForm(
        posted(request), on=clock.today(), step=page.step, asked=page.attendance, is_review=page.subject.is_review
    )  # fmt: skip

    def do() -> None:
        told = form.cleaned_data
        decided = operations.Decided(
            came=form.came, dissent=form.dissent, inquorate_reason=told["inquorate_reason"],
            is_smart={"yes": True, "no": False}.get(told["is_smart"]), support_after=told.get("support_after"),
            **{name: told[name] for name in WORDS},
        )  # fmt: skip
        change = hold_review if page.subject.is_review else operations.hold_initial
        change(
            page.subject, decided=decided, outcome=told["outcome"], by=request.user, on=clock.today(), at=clock.now()
        )  # fmt: skip

    why = "Social care and at least two other agencies take part, or the reason why it went ahead is recorded. Every "
    why += "agency says whether it agrees. A plan begins on the day of the conference."
    return asked(
        request, form, do, step=page.step, heading="Record the conference", why=why, done="The conference is recorded.",
        back=address("conference", conference_id=conference_id),
    )  # fmt: skip


@requires(Permission.CONFERENCE_ARRANGE)
@keeps_draft("Why a conference is put off")
def put_off(request: HttpRequest, conference_id: int) -> HttpResponse:
    """This function will say that a conference is not held on the day it was arranged for, and why."""
    page = of_conferences.conference_page(conference_id, by=request.user, at=clock.now(), page="put a conference off")
    label, missing = "Why is it put off, and who was told?", "Say why it is put off"
    form = ReasonForm(posted(request), on=clock.today(), label=label, missing=missing)

    def do() -> None:
        after.put_off(page.subject, **form.cleaned_data, on=clock.today(), by=request.user, at=clock.now())

    due = f" It still has to be held by {day(page.subject.due_on)}." if page.subject.due_on else ""
    why = f"It is then arranged again, for another day.{due} Being put off does not move the time limit."
    return asked(
        request, form, do, step=page.step, heading="The conference is put off", why=why, done="It is put off.",
        back=address("conference", conference_id=conference_id),
    )  # fmt: skip


@requires(Permission.TRANSFER_DECIDE)
@keeps_draft("What came of a conference")
def finish(request: HttpRequest, conference_id: int) -> HttpResponse:
    """This function will end the step of a conference once the other service has answered."""
    page = of_conferences.conference_page(conference_id, by=request.user, at=clock.now(), page="finish a conference")
    form = FinishForm(posted(request), on=clock.today(), initial={"outcome": page.subject.outcome})

    def do() -> None:
        after.finish_conference(
            page.subject, **form.cleaned_data, on=clock.today(), by=request.user, at=clock.now()
        )  # fmt: skip

    why = "The conference decided that another service helps the family. Two managers agree before work passes on: "
    why += "until then nobody else holds it. Only a conference can decide on a child protection plan."
    return asked(
        request, form, do, step=page.step, heading="What comes of the conference", why=why, done="It is finished.",
        submit="Finish", back=address("conference", conference_id=conference_id),
    )  # fmt: skip


@requires(Permission.CONFERENCE_ARRANGE)
def sent(request: HttpRequest, conference_id: int, what: str) -> HttpResponse:
    """This function will say when the decision, or the record, of a conference was sent."""
    page = of_conferences.conference_page(conference_id, by=request.user, at=clock.now(), page="what was sent")
    if what not in SENT:
        raise Http404("Nothing of that name is sent after a conference.")
    issued = of_conferences.letters_to_send(page.subject, what=what)
    form = SentForm(posted(request), on=clock.today(), issued=issued)

    def do() -> None:
        sending.mark_sent(page.subject, what=what, **form.cleaned_data, by=request.user, at=clock.now())

    return asked(
        request, form, do, step=page.step, heading=f"Say when {SENT[what]} was sent", why=_why_sent(what, issued),
        done="It is recorded.",
        back=address("conference", conference_id=conference_id),
    )  # fmt: skip


def _why_sent(what: str, issued: list) -> str:
    rule = declared("CP-DECLETTER" if what == "letter" else "CP-MINUTES")
    told = f"It is sent within {rule.limit} of the conference: {rule.source}."
    return (
        told if issued else f"{told} No letter with it is issued yet: write and issue it first, on the child's letters."
    )


@requires(Permission.ENQUIRY_WRITE)
def report_shared(request: HttpRequest, report_id: int) -> HttpResponse:
    """This function will say when the family was given a report that an agency sent."""
    found, page = of_conferences.report_known_to(request.user, pk=report_id, at=clock.now())
    form = SharedForm(posted(request), on=clock.today())

    def do() -> None:
        reports.share_report(found, **form.cleaned_data, by=request.user, at=clock.now())

    return asked(
        request, form, do, step=page.step, heading=f"Say when the family was given the report of {found.author}",
        why=f"They read it {REPORTS.limit} before the conference, so that they can answer it: {REPORTS.source}.",
        done="It is recorded.", back=address("conference", conference_id=page.subject.pk),
    )  # fmt: skip
