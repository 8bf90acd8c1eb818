"""The addresses of the assessment."""

from django.urls import path

from lineofsight.service.assessment.views import consent, judging, overseeing, parents, reviewing, writing

app_name = "assessment"
urlpatterns = [
    path("", reviewing.waiting, name="waiting"),
    path("flow/", overseeing.flow, name="flow"),
    path("unfinished/", overseeing.unfinished, name="unfinished"),
    path("recording/", overseeing.recording, name="recording"),
    path("parents/", overseeing.parent_gaps, name="parent_gaps"),
    path("quality/", judging.audits, name="audits"),
    path("quality/enquiries/", judging.enquiries, name="enquiries"),
    path("quality/enquiries/<int:step_id>/", judging.enquiry, name="enquiry"),
    path("consent/", consent.waiting, name="withdrawals"),
    path("consent/<int:pk>/", consent.decide, name="decide_consent"),
    path("<int:step_id>/consent/", consent.withdrawn, name="withdrawn"),
    path("<int:step_id>/audit/", judging.audit, name="audit"),
    path("<int:step_id>/parents/", parents.parents, name="parents"),
    path("<int:step_id>/parents/<int:parent>/", parents.parent, name="parent"),
    path("<int:step_id>/", writing.overview, name="overview"),
    path("<int:step_id>/sections/<slug:key>/", writing.section, name="section"),
    path("<int:step_id>/risks/", writing.risks, name="risks"),
    path("<int:step_id>/factors/", writing.factors, name="factors"),
    path("<int:step_id>/outcome/", writing.outcome, name="outcome"),
    path("<int:step_id>/submit/", writing.submit, name="submit"),
    path("<int:step_id>/review/", reviewing.review, name="review"),
    path("<int:step_id>/return/", reviewing.send_back, name="send_back"),
    path("<int:step_id>/checkpoint/", reviewing.checkpoint, name="checkpoint"),
]
