"""The addresses of the public site."""

from django.urls import path

from lineofsight.council.public_site import feeds
from lineofsight.council.public_site.views import (
    bodies,
    calendars,
    decisions,
    oparl,
    papers,
    questions,
    reviews,
    search,
)

app_name = "public_site"
urlpatterns = [
    path("", bodies.listed, name="home"),
    path("bodies/<slug:body_slug>/", bodies.one, name="body"),
    path("bodies/<slug:body_slug>/feed/", feeds.of_body, name="feed"),
    path("bodies/<slug:body_slug>/calendar.ics", calendars.of_body, name="body_calendar"),
    path("calendar/", calendars.listed, name="calendar"),
    path("calendar.ics", calendars.of_all, name="calendar_file"),
    path("packs/<slug:pack_slug>/", papers.pack, name="pack"),
    path("packs/<slug:pack_slug>/pdf/", papers.pack_pdf, name="pack_pdf"),
    path("packs/<slug:pack_slug>/files/<int:item>/<int:place>/", papers.attached, name="attached"),
    path("minutes/<slug:minutes_slug>/", papers.minutes, name="minutes"),
    path("oparl/system/", oparl.system, name="oparl_system"),
    path("oparl/bodies/", oparl.bodies, name="oparl_bodies"),
    path("oparl/body/", oparl.body, name="oparl_body"),
    path("oparl/body/<str:list_name>/", oparl.listed, name="oparl_list"),
    path("oparl/organizations/<slug:body_slug>/", oparl.organisation, name="oparl_organization"),
    path("oparl/organizations/<slug:body_slug>/meetings/", oparl.meetings_of, name="oparl_meetings_of"),
    path("oparl/organizations/<slug:body_slug>/meetings/<slug:meeting_at>/", oparl.meeting, name="oparl_meeting"),
    path("search/", search.search, name="search"),
    path("questions/", questions.listed, name="questions"),
    path("questions/<int:question_id>/", questions.one, name="question"),
    path("reviews/", reviews.listed, name="reviews"),
    path("reviews/<int:review_id>/", reviews.one, name="review"),
    path("decisions/", decisions.listed, name="decisions"),
    path("decisions/<int:decision_id>/", decisions.decision, name="decision"),
    path("forward-plan/<int:entry_id>/", decisions.entry, name="entry"),
]
