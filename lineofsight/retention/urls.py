"""The addresses of retention."""

from django.urls import path

from lineofsight.retention import views

app_name = "retention"
urlpatterns = [
    path("retention/", views.due, name="due"),
    path("retention/schedule/", views.schedule, name="schedule"),
    path("retention/holds/", views.holds, name="holds"),
    path("retention/holds/<int:hold_id>/end/", views.hold_end, name="hold_end"),
    path("retention/disposals/<int:disposal_id>/", views.disposal, name="disposal"),
    path("retention/certificates/", views.certificates, name="certificates"),
    path("retention/certificates/<int:certificate_id>/", views.certificate, name="certificate"),
    path("people/<int:pk>/retention/hold/", views.hold_new, name="hold_new"),
    path("people/<int:pk>/retention/propose/", views.propose, name="propose"),
]
