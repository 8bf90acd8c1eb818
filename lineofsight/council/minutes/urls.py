"""The addresses of the council's minutes."""

from django.urls import path

from lineofsight.council.minutes.views import publishing, writing

app_name = "minutes"
urlpatterns = [
    path("meetings/<int:meeting_id>/minutes/", writing.desk, name="desk"),
    path("meetings/<int:meeting_id>/minutes/<int:item_number>/", writing.write, name="write"),
    path("meetings/<int:meeting_id>/minutes/<int:item_number>/summary/", writing.summary, name="summary"),
    path("meetings/<int:meeting_id>/minutes/declare/", writing.declare, name="declare"),
    path("meetings/<int:meeting_id>/minutes/publish/", publishing.publish, name="publish"),
    path("minutes/<slug:minutes_slug>/", publishing.minutes, name="minutes"),
]
