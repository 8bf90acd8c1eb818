"""The addresses of the forward plan, decisions and call-ins."""

from django.urls import path

from lineofsight.council.decisions.views import asking, calling, decisions, plan

app_name = "decisions"
urlpatterns = [
    path("forward-plan/", plan.listed, name="plan"),
    path("forward-plan/new/", plan.new, name="entry_new"),
    path("forward-plan/<int:entry_id>/", plan.one, name="entry"),
    path("forward-plan/<int:entry_id>/change/", plan.change, name="entry_change"),
    path("forward-plan/<int:entry_id>/publish/", plan.publish, name="entry_publish"),
    path("forward-plan/<int:entry_id>/withdraw/", plan.withdraw, name="entry_withdraw"),
    path("forward-plan/<int:entry_id>/urgency/", plan.urgency, name="entry_urgency"),
    path("forward-plan/<int:entry_id>/private/", asking.private, name="entry_private"),
    path("forward-plan/<int:entry_id>/wanted/", plan.want, name="entry_want"),
    path("forward-plan/<int:entry_id>/decide/", decisions.decide, name="decide"),
    path("documents/", asking.listed, name="documents"),
    path("documents/ask/", asking.ask, name="documents_ask"),
    path("documents/<int:request_id>/", asking.give, name="documents_give"),
    path("decisions/", decisions.listed, name="decisions"),
    path("decisions/new/", decisions.new, name="decision_new"),
    path("decisions/<int:decision_id>/", decisions.one, name="decision"),
    path("decisions/<int:decision_id>/change/", decisions.change, name="decision_change"),
    path("decisions/<int:decision_id>/impacts/", decisions.impacts, name="decision_impacts"),
    path("decisions/<int:decision_id>/publish/", decisions.publish, name="decision_publish"),
    path("decisions/<int:decision_id>/call-in/", calling.ask, name="call_in"),
    path("decisions/<int:decision_id>/call-in/judge/", calling.judge, name="call_in_judge"),
    path("decisions/<int:decision_id>/call-in/settle/", calling.settle, name="call_in_settle"),
    path("decisions/<int:decision_id>/call-in/answer/", calling.answer, name="call_in_answer"),
]
