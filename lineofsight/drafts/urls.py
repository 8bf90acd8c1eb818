"""The addresses of drafts."""

from django.urls import path

from lineofsight.drafts import views

app_name = "drafts"
urlpatterns = [
    path("drafts/", views.mine, name="mine"),
    path("drafts/keep/", views.keep, name="keep"),
    path("drafts/<int:draft_id>/discard/", views.discard, name="discard"),
]
