"""The addresses of children in need, safety plans and private fostering."""

from django.urls import path

from lineofsight.service.child_in_need.views import fostering, overseeing, plans, safety, tools, transferring

app_name = "child_in_need"
urlpatterns = [
    path("", plans.plans, name="plans"),
    path("quality/", overseeing.quality, name="quality"),
    path("frontline/", overseeing.frontline, name="frontline"),
    path("moves/", transferring.moves, name="moves"),
    path("plans/<int:pk>/move/", transferring.move, name="move"),
    path("plans/<int:pk>/review/", plans.review, name="review"),
    path("plans/<int:pk>/end/", plans.end, name="end"),
    path("plans/<int:pk>/grade/", plans.grade, name="grade"),
    path("safety/", safety.coverage, name="coverage"),
    path("children/<int:pk>/safety/", safety.safety, name="safety"),
    path("children/<int:pk>/safety/new/", safety.safety_new, name="safety_new"),
    path("children/<int:pk>/tools/", tools.tools, name="tools"),
    path("children/<int:pk>/tools/new/", tools.tool_new, name="tool_new"),
    path("safety/<int:plan>/grade/", safety.safety_grade, name="safety_grade"),
    path("safety/<int:plan>/end/", safety.safety_end, name="safety_end"),
    path("private-fostering/", fostering.register, name="register"),
    path("private-fostering/<int:pk>/", fostering.arrangement, name="arrangement"),
    path("private-fostering/<int:pk>/told/", fostering.notification, name="notification"),
    path("private-fostering/<int:pk>/suitable/", fostering.suitability, name="suitability"),
    path("private-fostering/<int:pk>/change/", fostering.change, name="change"),
    path("private-fostering/<int:pk>/end/", fostering.end, name="arrangement_end"),
    path("private-fostering/awareness/", fostering.campaigns, name="campaigns"),
    path("private-fostering/awareness/new/", fostering.campaign_new, name="campaign_new"),
]
