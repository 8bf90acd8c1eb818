"""Schools on screen: a child's, a pilot's beside those it is compared with, and supervision of safeguarding leads."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.programmes import school_forms as forms
from lineofsight.programmes.operations import schools as operations
from lineofsight.programmes.queries import schools as queries
from lineofsight.programmes.queries.programmes import programme_of
from lineofsight.programmes.views.forming import asked
from lineofsight.web import clock
from lineofsight.web.asking import posted, told


@requires(Permission.RECORD_READ)
def of_child(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will show which schools a child went to."""
    found = queries.schools_of_child(pk, by=request.user)
    may = request.user.can(Permission.RECORD_WRITE)
    return render(request, "programmes/schools_of_child.html", {"found": found, "child": found.child, "may": may})


@requires(Permission.RECORD_WRITE)
def place_new(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will record which school a child goes to."""
    found = queries.schools_of_child(pk, by=request.user)
    form = forms.PlaceForm(posted(request), schools=found.schools, on=clock.today())
    return asked(
        request, form, lambda _: operations.goes_to(found.child, **form.said, **told(request)),
        heading="Which school do they go to?", caption=found.child.name, child=found.child,
        back=reverse("programmes:schools_of_child", kwargs={"pk": pk}), done="The school is recorded.",
    )  # fmt: skip


@requires(Permission.PROGRAMME_READ)
def pilot(request: HttpRequest, programme_id: int) -> HttpResponse:
    """This function will compare a pilot's schools with those they are matched with."""
    page = queries.pilot_page(programme_id, by=request.user, on=clock.today())
    may = request.user.can(Permission.PROGRAMME_CLAIM)
    return render(request, "programmes/pilot.html", {"page": page, "programme": page.programme, "may": may})


@requires(Permission.PROGRAMME_CLAIM)
@keeps_draft("A school of a pilot")
def pilot_school_new(request: HttpRequest, programme_id: int) -> HttpResponse:
    """This function will have a pilot tried at a school, and compared with another."""
    found = programme_of(programme_id)
    form = forms.PilotSchoolForm(posted(request), schools=queries.every_school())
    return asked(
        request, form, lambda _: operations.try_at_school(found, **form.said, **told(request)),
        heading="Add a school to the pilot", caption=found.name, done="The school is in the pilot.",
        back=reverse("programmes:pilot", kwargs={"programme_id": found.pk}),
    )  # fmt: skip


@requires(Permission.PROGRAMME_READ)
def leads(request: HttpRequest) -> HttpResponse:
    """This function will list schools with the latest supervision of whoever leads safeguarding there."""
    shown = {
        "found": queries.leads(by=request.user),
        "on": clock.today(),
        "may_keep": request.user.can(Permission.PROGRAMME_CLAIM),
    }
    return render(request, "programmes/leads.html", shown)


@requires(Permission.PROGRAMME_CLAIM)
def school_new(request: HttpRequest) -> HttpResponse:
    """This function will keep a school."""
    form, who = forms.SchoolForm(posted(request)), {"by": request.user, "at": clock.now()}
    return asked(
        request, form, lambda said: operations.keep_school(**said, **who), heading="Add a school", caption="Schools",
        back=reverse("programmes:leads"), done="The school is kept.",
    )  # fmt: skip


@requires(Permission.PROGRAMME_READ)
def supervisions(request: HttpRequest, school_id: int) -> HttpResponse:
    """This function will show the supervisions at one school."""
    school, found = queries.supervisions(school_id, by=request.user)
    may = request.user.can(Permission.PROGRAMME_WRITE)
    return render(request, "programmes/supervisions.html", {"school": school, "found": found, "may": may})


@requires(Permission.PROGRAMME_WRITE)
@keeps_draft("Supervision of a safeguarding lead")
def supervision_new(request: HttpRequest, school_id: int) -> HttpResponse:
    """This function will record a supervision at a school."""
    school, _ = queries.supervisions(school_id, by=request.user)
    form = forms.SupervisionForm(posted(request), on=clock.today())
    return asked(
        request, form, lambda said: operations.supervise_lead(school=school, **said, **told(request)),
        heading="Record a supervision", caption=school.name, done="The supervision is recorded.",
        back=reverse("programmes:supervisions", kwargs={"school_id": school.pk}),
    )  # fmt: skip


@requires(Permission.BODY_READ)
def themes(request: HttpRequest) -> HttpResponse:
    """This function will show what a year of supervision at schools was about, for every school."""
    found = queries.themes(by=request.user, on=clock.today())
    return render(request, "programmes/themes.html", {"found": found})
