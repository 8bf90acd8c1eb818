"""The address of continuity packs."""

from django.urls import path

from lineofsight.packs import views

app_name = "packs"
urlpatterns = [path("continuity-pack/", views.pack, name="pack")]
