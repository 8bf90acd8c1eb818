"""The addresses of court work."""

from django.urls import path

from lineofsight.service.court.views import beginnings, lists, steps

app_name = "court"
urlpatterns = [
    path("pre-proceedings/", lists.tracker, name="tracker"),
    path("legal-gateway/", lists.requests, name="requests"),
    path("proceedings/", lists.proceedings, name="proceedings"),
    path("emergencies/", lists.emergencies, name="emergencies"),
    path("entries/", lists.entries, name="entries"),
    path("feedback/", lists.feedback, name="feedback"),
    path("people/<int:pk>/ask/", beginnings.ask, name="ask"),
    path("people/<int:pk>/emergency/", beginnings.emergency, name="emergency"),
    path("steps/<int:step_id>/", steps.step, name="step"),
    path("steps/<int:step_id>/record/<slug:key>/", steps.act, name="act"),
    path("steps/<int:step_id>/decide/<slug:key>/", steps.decide, name="decide"),
    path("hearings/<int:hearing_id>/held/", steps.hearing_held, name="hearing_held"),
    path("hearings/<int:hearing_id>/adjourned/", steps.hearing_adjourned, name="hearing_adjourned"),
    path("hearings/<int:hearing_id>/advocates/", steps.advocates_met, name="advocates_met"),
    path("permanence/<int:aim_id>/drop/", steps.aim_drop, name="aim_drop"),
]
