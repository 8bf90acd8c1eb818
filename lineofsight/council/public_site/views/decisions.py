"""What the executive is to decide and has decided, as the public reads it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from lineofsight.council.decisions.published import published_decisions, published_plan
from lineofsight.council.public_site.reading import public_decision, public_entry
from lineofsight.web.declared import public


@public
@require_safe
def listed(request: HttpRequest) -> HttpResponse:
    """This function will list what is to be decided, and what was."""
    shown = {"plan": published_plan(), "decisions": published_decisions()}
    return render(request, "public_site/decisions.html", shown)


@public
@require_safe
def entry(request: HttpRequest, entry_id: int) -> HttpResponse:
    """This function will show what was published of a decision ahead."""
    return render(request, "public_site/entry.html", {"said": public_entry(entry_id)})


@public
@require_safe
def decision(request: HttpRequest, decision_id: int) -> HttpResponse:
    """This function will show a decision as it was published."""
    return render(request, "public_site/decision.html", {"said": public_decision(decision_id)})
