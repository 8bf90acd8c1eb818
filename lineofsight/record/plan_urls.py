"""The addresses of the risk thread and of plans."""

from django.urls import path

from lineofsight.record.views import goals, plans, risks

urlpatterns = [
    path("people/<int:pk>/risks/", risks.risks, name="risks"),
    path("people/steps/<int:pk>/risks/", risks.step_risks, name="step_risks"),
    path("people/steps/<int:pk>/risks/new/", risks.risk_new, name="risk_new"),
    path("people/steps/<int:pk>/plan/", plans.plan, name="plan"),
    path("people/steps/<int:pk>/plan/start/", plans.plan_start, name="plan_start"),
    path("people/steps/<int:pk>/plan/words/", plans.plan_words, name="plan_words"),
    path("people/steps/<int:pk>/plan/agree/", plans.plan_agree, name="plan_agree"),
    path("people/steps/<int:pk>/plan/submit/", plans.plan_submit, name="plan_submit"),
    path("people/steps/<int:pk>/plan/decide/", plans.plan_decide, name="plan_decide"),
    path("people/steps/<int:pk>/plan/return/", plans.plan_return, name="plan_return"),
    path("people/steps/<int:pk>/plan/review/", plans.plan_review, name="plan_review"),
    path("people/steps/<int:pk>/plan/family/", plans.plan_family, name="plan_family"),
    path("people/steps/<int:pk>/plan/versions/<int:number>/", plans.plan_version, name="plan_version"),
    path("people/steps/<int:pk>/plan/uncovered/<int:risk>/", plans.plan_uncovered, name="plan_uncovered"),
    path("people/steps/<int:pk>/plan/goals/new/", goals.goal_new, name="goal_new"),
    path("people/goals/<int:pk>/", goals.goal_change, name="goal_change"),
    path("people/goals/<int:pk>/result/", goals.goal_result, name="goal_result"),
    path("people/goals/<int:pk>/take-out/", goals.goal_take_out, name="goal_take_out"),
    path("people/goals/<int:pk>/actions/new/", goals.action_new, name="action_new"),
    path("people/actions/<int:pk>/done/", goals.action_done, name="action_done"),
    path("people/actions/<int:pk>/take-out/", goals.action_take_out, name="action_take_out"),
    path("our-work/team/plans/", plans.plan_gaps, name="plan_gaps"),
]
