"""Addresses of the pages that belong to nobody in particular."""

from django.urls import path

from lineofsight.web import views

app_name = "web"

urlpatterns = [
    path("components/", views.gallery, name="gallery"),
    path("accessibility/", views.accessibility, name="accessibility"),
    path("robots.txt", views.robots, name="robots"),
]
