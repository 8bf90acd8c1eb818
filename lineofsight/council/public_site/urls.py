"""The addresses of the public site."""

from django.urls import path

from lineofsight.council.public_site import feeds
from lineofsight.council.public_site.views import bodies, decisions, papers, questions, search

app_name = "public_site"
urlpatterns = [
    path("", bodies.listed, name="home"),
    path("bodies/<slug:body_slug>/", bodies.one, name="body"),
    path("bodies/<slug:body_slug>/feed/", feeds.of_body, name="feed"),
    path("packs/<slug:pack_slug>/", papers.pack, name="pack"),
    path("packs/<slug:pack_slug>/pdf/", papers.pack_pdf, name="pack_pdf"),
    path("minutes/<slug:minutes_slug>/", papers.minutes, name="minutes"),
    path("search/", search.search, name="search"),
    path("questions/", questions.listed, name="questions"),
    path("questions/<int:question_id>/", questions.one, name="question"),
    path("decisions/", decisions.listed, name="decisions"),
    path("decisions/<int:decision_id>/", decisions.decision, name="decision"),
    path("forward-plan/<int:entry_id>/", decisions.entry, name="entry"),
]
