"""The addresses of teams and work: the structure, covers, leavers, caseloads and changes of worker."""

from django.urls import path

from lineofsight.record.views import caseloads, leaving, structure

urlpatterns = [
    path("work/structure/", structure.structure, name="structure"),
    path("work/structure/teams/new/", structure.team_new, name="team_new"),
    path("work/structure/teams/<int:pk>/", structure.team, name="team"),
    path("work/structure/teams/<int:pk>/close/", structure.team_close, name="team_close"),
    path("work/structure/teams/<int:pk>/positions/new/", structure.position_new, name="position_new"),
    path("work/structure/positions/<int:pk>/appoint/", structure.appoint, name="appoint"),
    path("work/structure/positions/<int:pk>/end/", structure.position_end, name="position_end"),
    path("work/structure/posts/<int:pk>/end/", structure.post_end, name="post_end"),
    path("work/cover/", leaving.cover, name="cover"),
    path("work/cover/<int:pk>/end/", leaving.cover_end, name="cover_end"),
    path("work/leavers/", leaving.leavers, name="leavers"),
    path("work/leavers/<int:pk>/", leaving.leaver, name="leaver"),
    path("work/leavers/<int:pk>/last-day/", leaving.leaving_day, name="leaving_day"),
    path("work/leavers/<int:pk>/close/", leaving.leaver_close, name="leaver_close"),
    path("work/steps/<int:pk>/hand-over/", leaving.hand_over, name="hand_over"),
    path("work/caseload/", caseloads.caseload, name="caseload"),
    path("work/caseload/rules/", caseloads.caseload_rules, name="caseload_rules"),
    path("work/caseload/rules/bands/<str:service>/", caseloads.band_new, name="band_new"),
    path("work/caseload/rules/weights/<str:kind>/", caseloads.weight_new, name="weight_new"),
    path("work/changes/", caseloads.worker_changes, name="worker_changes"),
]
