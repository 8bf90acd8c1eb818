"""Topics that the council looks into: the list, a new one, its page, its evidence and its end."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.oversight.scrutiny import forms, operations, queries
from lineofsight.oversight.scrutiny.evidence import about_journeys, make_evidence
from lineofsight.oversight.scrutiny.tables import tabs, topics_table
from lineofsight.oversight.scrutiny.views.forming import asked
from lineofsight.web import clock
from lineofsight.web.asking import posted


@requires(Permission.PAPER_READ)
def listed(request: HttpRequest) -> HttpResponse:
    """This function will list the topics."""
    table = topics_table(queries.topics(request.user), query=request.GET)
    return render(request, "scrutiny/topics.html", {"table": table, "tabs": tabs("topics")})


@requires(Permission.PAPER_WRITE)
@keeps_draft("A topic to look into")
def new(request: HttpRequest) -> HttpResponse:
    """This function will begin to look into a topic."""
    form = forms.TopicForm(posted(request), on=clock.today())

    def do() -> str:
        made = operations.start_topic(**form.cleaned_data, by=request.user, on=clock.today(), at=clock.now())
        return reverse("scrutiny:topic", args=[made.pk])

    told = "A topic has its evidence, its recommendations and what became of them in one place."
    return asked(request, form, do, heading="Look into a topic", back=reverse("scrutiny:topics"), done="It is begun.",
                 told=told, submit="Begin")  # fmt: skip


@requires(Permission.PAPER_READ)
def one(request: HttpRequest, topic_id: int) -> HttpResponse:
    """This function will show a topic: its evidence, families' journeys, and its recommendations."""
    page = queries.topic_page(topic_id, by=request.user)
    told = about_journeys(page.journeys) if page.journeys else ""
    return render(request, "scrutiny/topic.html", {"page": page, "topic": page.topic, "told": told})


@requires(Permission.PAPER_WRITE)
def evidence(request: HttpRequest, topic_id: int) -> HttpResponse:
    """This function will write a draft paper with the evidence of a topic."""
    page = queries.topic_page(topic_id, by=request.user)
    form = forms.EvidenceForm(posted(request), initial={"parts": list(forms.PARTS)})

    def do() -> str:
        paper = make_evidence(page.topic, **form.cleaned_data, by=request.user, on=clock.today(), at=clock.now())
        return reverse("papers:paper", args=[paper.slug])

    told = (
        "It is a draft paper: figures of the last month and year with how each is counted, and families' journeys "
        "told of nobody. Add your words, and publish it as any paper. It takes some seconds."
    )
    return asked(request, form, do, heading="Make the evidence", back=reverse("scrutiny:topic", args=[topic_id]),
                 done="The evidence is written as a draft paper.", caption=page.topic.title, told=told,
                 submit="Make it")  # fmt: skip


@requires(Permission.PAPER_WRITE)
@keeps_draft("What a topic comes to")
def finish(request: HttpRequest, topic_id: int) -> HttpResponse:
    """This function will finish a topic with what it comes to."""
    page = queries.topic_page(topic_id, by=request.user)
    form = forms.FinishForm(posted(request))

    def do() -> None:
        operations.finish_topic(page.topic, **form.cleaned_data, by=request.user, on=clock.today(), at=clock.now())

    told = "Its recommendations are followed on: each stays open until it is closed with what changed."
    return asked(request, form, do, heading="Finish this topic", back=reverse("scrutiny:topic", args=[topic_id]),
                 done="The topic is finished.", caption=page.topic.title, told=told, submit="Finish")  # fmt: skip
