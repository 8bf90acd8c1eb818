"""The addresses of the forward plan, decisions and call-ins."""

from django.urls import path

from lineofsight.council.decisions.views import plan

app_name = "decisions"
urlpatterns = [
    path("forward-plan/", plan.listed, name="plan"),
    path("forward-plan/new/", plan.new, name="entry_new"),
    path("forward-plan/<int:entry_id>/", plan.one, name="entry"),
    path("forward-plan/<int:entry_id>/change/", plan.change, name="entry_change"),
    path("forward-plan/<int:entry_id>/publish/", plan.publish, name="entry_publish"),
    path("forward-plan/<int:entry_id>/withdraw/", plan.withdraw, name="entry_withdraw"),
    path("forward-plan/<int:entry_id>/urgency/", plan.urgency, name="entry_urgency"),
    path("forward-plan/<int:entry_id>/wanted/", plan.want, name="entry_want"),
]
