"""The addresses of the catalogue."""

from django.urls import path

from lineofsight.catalogue import views

app_name = "catalogue"
urlpatterns = [
    path("services/", views.services, name="services"),
    path("services/new/", views.service_new, name="service_new"),
    path("services/<int:service_id>/", views.service, name="service"),
    path("services/<int:service_id>/agenda/", views.panel_fill, name="panel_fill"),
    path("people/<int:pk>/services/", views.refer, name="refer"),
    path("services/referrals/<int:request_id>/", views.request_of, name="request"),
    path("services/referrals/<int:request_id>/answer/", views.answer, name="answer"),
    path("services/referrals/<int:request_id>/sessions/new/", views.session, name="session"),
    path("services/referrals/<int:request_id>/end/", views.end, name="end"),
]
