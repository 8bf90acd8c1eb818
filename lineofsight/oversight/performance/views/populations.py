"""How many children live in the authority, on screen: what rates are of."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.oversight.performance.forms import PopulationForm
from lineofsight.oversight.performance.populations import UnableToCount, populations, record_population
from lineofsight.oversight.performance.sections import sections
from lineofsight.oversight.performance.tables import populations_table
from lineofsight.web import clock


@requires(Permission.MEASURES_READ)
def population(request: HttpRequest) -> HttpResponse:
    """This function will list how many children lived here, by the day of each estimate."""
    table = populations_table(populations(request.user), query=request.GET)
    shown = {"table": table, "sections": sections(request.user, current="population")}
    return render(request, "performance/population.html", shown)


@requires(Permission.SNAPSHOT_PUBLISH)
def population_new(request: HttpRequest) -> HttpResponse:
    """This function will record an estimate of how many children live here."""
    form = PopulationForm(request.POST if request.method == "POST" else None, on=clock.today())
    if form.is_valid():
        try:
            record_population(**form.cleaned_data, by=request.user, on=clock.today(), at=clock.now())
            messages.success(request, "It is recorded. Rates are counted with it from the next snapshot on.")
            return redirect("performance:population")
        except UnableToCount as problem:
            form.refuse(problem)
    return render(request, "performance/population_new.html", {"form": form})
