"""The addresses of children in need, safety plans and private fostering."""

from django.urls import path

from lineofsight.service.child_in_need.views import plans, safety

app_name = "child_in_need"
urlpatterns = [
    path("", plans.plans, name="plans"),
    path("plans/<int:pk>/review/", plans.review, name="review"),
    path("plans/<int:pk>/end/", plans.end, name="end"),
    path("plans/<int:pk>/grade/", plans.grade, name="grade"),
    path("safety/", safety.coverage, name="coverage"),
    path("children/<int:pk>/safety/", safety.safety, name="safety"),
    path("children/<int:pk>/safety/new/", safety.safety_new, name="safety_new"),
    path("safety/<int:plan>/grade/", safety.safety_grade, name="safety_grade"),
    path("safety/<int:plan>/end/", safety.safety_end, name="safety_end"),
]
