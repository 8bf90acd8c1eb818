"""The addresses of imports."""

from django.urls import path

from lineofsight.exchange.moderngov import views

app_name = "moderngov"
urlpatterns = [
    path("imports/", views.listed, name="imports"),
    path("imports/<int:import_id>/", views.one, name="import"),
]
