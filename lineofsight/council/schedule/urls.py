"""The addresses of the schedule."""

from django.urls import path

from lineofsight.council.schedule.views import calling, moving

app_name = "schedule"
urlpatterns = [
    path("schedule/", calling.listed, name="schedule"),
    path("schedule/bodies/<slug:body_slug>/propose/", calling.propose, name="propose"),
    path("schedule/bodies/<slug:body_slug>/call/", calling.call, name="call"),
    path("schedule/bodies/<slug:body_slug>/publish/", moving.publish, name="publish"),
    path("schedule/meetings/<int:meeting_id>/move/", moving.move, name="move"),
    path("schedule/meetings/<int:meeting_id>/call-off/", moving.off, name="call_off"),
    path("schedule/meetings/<int:meeting_id>/watch/", moving.watch, name="watch"),
]
