"""Recommendations: the list, a new one, one with the effect its measure shows, and its end."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.oversight.scrutiny import forms, operations, queries
from lineofsight.oversight.scrutiny.tables import recommendations_table, tabs
from lineofsight.oversight.scrutiny.views.forming import asked
from lineofsight.web import clock
from lineofsight.web.asking import posted

WHY = "The measure is counted from the records: nobody types what it says. It is followed until somebody closes it."


@requires(Permission.PAPER_READ)
def listed(request: HttpRequest) -> HttpResponse:
    """This function will list recommendations, open ones first."""
    table = recommendations_table(queries.recommendations(request.user), query=request.GET)
    return render(request, "scrutiny/recommendations.html", {"table": table, "tabs": tabs("recommendations")})


@requires(Permission.PAPER_WRITE)
@keeps_draft("A recommendation")
def new(request: HttpRequest) -> HttpResponse:
    """This function will keep a recommendation that somebody made to the council."""
    return _new(request, topic=None, back=reverse("scrutiny:recommendations"))


@requires(Permission.PAPER_WRITE)
@keeps_draft("A recommendation of a topic")
def of_topic(request: HttpRequest, topic_id: int) -> HttpResponse:
    """This function will keep a recommendation that came of a topic."""
    topic = queries.topic_page(topic_id, by=request.user).topic
    return _new(request, topic=topic, back=reverse("scrutiny:topic", args=[topic_id]))


def _new(request: HttpRequest, *, topic: Any, back: str) -> HttpResponse:
    form = forms.RecommendationForm(
        posted(request), on=clock.today(), measures=queries.measures_to_choose(), is_of_topic=topic is not None
    )

    def do() -> str:
        own = {"source": "scrutiny", "source_title": topic.title, "made_on": clock.today()} if topic else {}
        made = operations.recommend(
            **own, **form.cleaned_data, topic=topic, by=request.user, on=clock.today(), at=clock.now()
        )
        return reverse("scrutiny:recommendation", args=[made.pk])

    return asked(request, form, do, heading="Keep a recommendation", back=back, done="It is kept.", told=WHY,
                 caption=topic.title if topic else "")  # fmt: skip


@requires(Permission.PAPER_READ)
def one(request: HttpRequest, recommendation_id: int) -> HttpResponse:
    """This function will show a recommendation: what its measure said then and says now, and its actions."""
    page = queries.recommendation_page(recommendation_id, by=request.user, at=clock.now())
    shown = {"page": page, "one": page.recommendation, "effect": page.effect, "on": clock.today()}
    return render(request, "scrutiny/recommendation.html", shown)


@requires(Permission.PAPER_WRITE)
@keeps_draft("How a recommendation ended")
def close(request: HttpRequest, recommendation_id: int) -> HttpResponse:
    """This function will close a recommendation with what changed."""
    page = queries.recommendation_page(recommendation_id, by=request.user, at=clock.now())
    form = forms.CloseForm(posted(request))

    def do() -> None:
        operations.close_recommendation(
            page.recommendation, **form.cleaned_data, by=request.user, on=clock.today(), at=clock.now()
        )  # fmt: skip

    back = reverse("scrutiny:recommendation", args=[recommendation_id])
    return asked(request, form, do, heading="Close this recommendation", back=back, done="It is closed.", told=WHY,
                 caption=page.recommendation.source_title, submit="Close it")  # fmt: skip
