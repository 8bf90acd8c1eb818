"""The addresses of early help."""

from django.urls import path

from lineofsight.service.early_help.views import audits, deciding, episodes, strategies, writing

app_name = "early_help"
urlpatterns = [
    path("", deciding.waiting, name="waiting"),
    path("workload/", audits.workload, name="workload"),
    path("audits/", audits.audits, name="audits"),
    path("audits/new/", audits.round_new, name="round_new"),
    path("audits/rounds/<int:round_id>/", audits.audit_round, name="round"),
    path("audits/<int:audit_id>/", audits.audit, name="audit"),
    path("audits/<int:audit_id>/found/", audits.judge, name="judge"),
    path("strategy/", strategies.strategies, name="strategies"),
    path("strategy/new/", strategies.strategy_new, name="strategy_new"),
    path("strategy/<int:strategy_id>/", strategies.strategy, name="strategy"),
    path("strategy/<int:strategy_id>/priorities/new/", strategies.priority_new, name="priority_new"),
    path("strategy/<int:strategy_id>/board/", strategies.to_board, name="to_board"),
    path("strategy/<int:strategy_id>/every-agenda/", strategies.stand, name="strategy_stand"),
    path("strategy/priorities/<int:priority_id>/progress/", strategies.priority_progress, name="priority_progress"),
    path("leading/", episodes.leading, name="leading"),
    path("<int:step_id>/", episodes.episode, name="episode"),
    path("<int:step_id>/led/", episodes.led, name="led"),
    path("<int:step_id>/first-contact/", episodes.first_contact, name="first_contact"),
    path("<int:step_id>/intensity/", episodes.intensity, name="intensity"),
    path("<int:step_id>/lead/", episodes.lead, name="lead"),
    path("<int:step_id>/children/", episodes.take_in, name="take_in"),
    path("<int:step_id>/sections/<slug:key>/", writing.section, name="section"),
    path("<int:step_id>/family-read-it/", writing.share, name="share"),
    path("<int:step_id>/copy-for-the-family/", writing.family_copy, name="family_copy"),
    path("<int:step_id>/submit/", writing.submit, name="submit"),
    path("<int:step_id>/review/", deciding.review, name="review"),
    path("<int:step_id>/return/", deciding.send_back, name="send_back"),
    path("<int:step_id>/finish/", deciding.finish, name="finish"),
]
