"""The addresses of the council's bodies, places and offices."""

from django.urls import path

from lineofsight.council.membership.views import bodies, ending, meetings, offices, places, updates

app_name = "membership"
urlpatterns = [
    path("", bodies.listed, name="bodies"),
    path("new/", bodies.new, name="body_new"),
    path("offices/", offices.listed, name="offices"),
    path("offices/new/", offices.take, name="office_take"),
    path("offices/<int:holder_id>/leave/", offices.leave, name="office_leave"),
    path("annual-meeting/", bodies.annual_meeting, name="annual_meeting"),
    path("places/<int:membership_id>/leave/", places.leave, name="place_leave"),
    path("meetings/<int:meeting_id>/chair/", meetings.chair, name="meeting_chair"),
    path("meetings/<int:meeting_id>/stand-in/", meetings.stand_in, name="meeting_stand_in"),
    path("bodies/<slug:body_slug>/", bodies.one, name="body"),
    path("bodies/<slug:body_slug>/places/", bodies.places, name="body_places"),
    path("bodies/<slug:body_slug>/remit/", bodies.remit, name="body_remit"),
    path("bodies/<slug:body_slug>/end/", ending.end, name="body_end"),
    path("bodies/<slug:body_slug>/follow/", ending.follow, name="body_follow"),
    path("bodies/<slug:body_slug>/updates/new/", updates.new, name="update_new"),
    path("updates/<int:standing_id>/end/", updates.end, name="update_end"),
    path("bodies/<slug:body_slug>/training/", places.training, name="training"),
    path("bodies/<slug:body_slug>/publish/", bodies.publish, name="body_publish"),
    path("bodies/<slug:body_slug>/appoint/", places.appoint, name="appoint"),
]
