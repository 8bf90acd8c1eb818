"""The addresses of teams and work: the structure, covers, leavers, caseloads and changes of worker."""

from django.urls import path

from lineofsight.record.views import caseloads, leaving, structure

urlpatterns = [
    path("our-work/structure/", structure.structure, name="structure"),
    path("our-work/structure/teams/new/", structure.team_new, name="team_new"),
    path("our-work/structure/teams/<int:pk>/", structure.team, name="team"),
    path("our-work/structure/teams/<int:pk>/close/", structure.team_close, name="team_close"),
    path("our-work/structure/teams/<int:pk>/positions/new/", structure.position_new, name="position_new"),
    path("our-work/structure/positions/<int:pk>/appoint/", structure.appoint, name="appoint"),
    path("our-work/structure/positions/<int:pk>/end/", structure.position_end, name="position_end"),
    path("our-work/structure/posts/<int:pk>/end/", structure.post_end, name="post_end"),
    path("our-work/cover/", leaving.cover, name="cover"),
    path("our-work/cover/<int:pk>/end/", leaving.cover_end, name="cover_end"),
    path("our-work/leavers/", leaving.leavers, name="leavers"),
    path("our-work/leavers/<int:pk>/", leaving.leaver, name="leaver"),
    path("our-work/leavers/<int:pk>/last-day/", leaving.leaving_day, name="leaving_day"),
    path("our-work/leavers/<int:pk>/close/", leaving.leaver_close, name="leaver_close"),
    path("our-work/steps/<int:pk>/hand-over/", leaving.hand_over, name="hand_over"),
    path("our-work/caseload/", caseloads.caseload, name="caseload"),
    path("our-work/caseload/rules/", caseloads.caseload_rules, name="caseload_rules"),
    path("our-work/caseload/rules/bands/<str:service>/", caseloads.band_new, name="band_new"),
    path("our-work/caseload/rules/weights/<str:kind>/", caseloads.weight_new, name="weight_new"),
    path("our-work/changes/", caseloads.worker_changes, name="worker_changes"),
]
