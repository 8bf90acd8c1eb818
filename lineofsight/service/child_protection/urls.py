"""The addresses of child protection."""

from django.urls import path

from lineofsight.service.child_protection.views import conferences, discussions, enquiries, incidents, lists, plans

app_name = "child_protection"
urlpatterns = [
    path("", lists.plan_list, name="plans"),
    path("conferences/", lists.conference_list, name="conferences"),
    path("caseload/", lists.caseload, name="caseload"),
    path("discussions/<int:step_id>/", discussions.discussion, name="discussion"),
    path("discussions/<int:step_id>/call/", discussions.call, name="call"),
    path("discussions/<int:step_id>/record/", discussions.record, name="record"),
    path("enquiries/<int:step_id>/", enquiries.enquiry, name="enquiry"),
    path("enquiries/<int:step_id>/write/", enquiries.write, name="write"),
    path("enquiries/<int:step_id>/submit/", enquiries.submit, name="submit"),
    path("enquiries/<int:step_id>/decide/", enquiries.decide, name="decide"),
    path("enquiries/<int:step_id>/return/", enquiries.send_back, name="send_back"),
    path("conferences/of/<int:step_id>/", conferences.of_step, name="conference_of"),
    path("conferences/<int:conference_id>/", conferences.conference, name="conference"),
    path("conferences/<int:conference_id>/arrange/", conferences.arrange, name="arrange"),
    path("conferences/<int:conference_id>/report/", conferences.report, name="report"),
    path("conferences/<int:conference_id>/record/", conferences.conference_record, name="conference_record"),
    path("conferences/<int:conference_id>/put-off/", conferences.put_off, name="put_off"),
    path("conferences/<int:conference_id>/finish/", conferences.finish, name="finish"),
    path("conferences/reports/<int:report_id>/shared/", conferences.report_shared, name="report_shared"),
    path("conferences/<int:conference_id>/sent/<slug:what>/", conferences.sent, name="sent"),
    path("plans/<int:step_id>/", plans.plan, name="plan"),
    path("plans/<int:step_id>/core-group/", plans.core_group, name="core_group"),
    path("plans/<int:step_id>/review/", conferences.arrange_review, name="arrange_review"),
    path("plans/<int:step_id>/senior-review/", plans.senior_review, name="senior_review"),
    path("plans/<int:step_id>/visiting/", plans.visiting, name="visiting"),
    path("plans/<int:step_id>/end/", plans.end, name="end"),
    path("plans/<int:step_id>/neglect/", plans.neglect, name="neglect"),
    path("plans/<int:step_id>/concern/", plans.concern_new, name="concern_new"),
    path("neglect/", lists.neglect_theme, name="neglect_theme"),
    path("incidents/", incidents.incident_list, name="incidents"),
    path("incidents/new/<int:pk>/", incidents.incident_new, name="incident_new"),
    path("incidents/<int:step_id>/", incidents.incident, name="incident"),
    path("incidents/<int:step_id>/notified/", incidents.incident_notified, name="incident_notified"),
    path("incidents/<int:step_id>/criteria/", incidents.incident_left, name="incident_left"),
    path("incidents/<int:step_id>/rapid/", incidents.incident_rapid, name="incident_rapid"),
    path("incidents/<int:step_id>/published/", incidents.incident_published, name="incident_published"),
    path("incidents/<int:step_id>/told/", incidents.incident_told, name="incident_told"),
    path("concerns/<int:concern_id>/", plans.concern, name="concern"),
    path("concerns/<int:concern_id>/answer/", plans.concern_answer, name="concern_answer"),
    path("concerns/<int:concern_id>/follow/", plans.concern_follow, name="concern_follow"),
]
