"""The addresses of the performance pages."""

from django.urls import path

from lineofsight.oversight.performance.views import (
    cohorts,
    compare,
    declared,
    figures,
    files,
    flow,
    measures,
    populations,
    records,
    saved,
    services,
    snapshots,
)

app_name = "performance"

urlpatterns = [
    path("", measures.index, name="index"),
    path("services/<str:service>/", services.service, name="service"),
    path("services/<str:service>/measures.<str:form>", files.service_as_file, name="service_file"),
    path("measures/", services.every, name="every"),
    path("views/new/", saved.view_new, name="view_new"),
    path("views/<int:view_id>/", saved.view_change, name="view_change"),
    path("views/<int:view_id>/remove/", saved.view_remove, name="view_remove"),
    path("measures/<str:code>/", measures.measure, name="measure"),
    path("measures/<str:code>/compare/", compare.compare, name="compare"),
    path("measures/<str:code>/declared/", declared.declared, name="declared"),
    path("measures/<str:code>/declared/target/", declared.target_new, name="target_new"),
    path("measures/<str:code>/declared/event/", declared.event_new, name="event_new"),
    path("targets/<int:target_id>/withdraw/", declared.target_withdraw, name="target_withdraw"),
    path("events/<int:event_id>/withdraw/", declared.event_withdraw, name="event_withdraw"),
    path("flow/", flow.flow, name="flow"),
    path("flow.<str:form>", flow.flow_as_file, name="flow_file"),
    path("cohorts/", cohorts.cohorts, name="cohorts"),
    path("cohorts.<str:form>", cohorts.cohorts_as_file, name="cohorts_file"),
    path("overview.<str:form>", files.overview_as_file, name="overview_file"),
    path("measures/<str:code>/page.<str:form>", files.measure_as_file, name="measure_file"),
    path("measures/<str:code>/keep/", measures.keep_figure, name="keep_figure"),
    path("measures/<str:code>/records/", records.records, name="records"),
    path("measures/<str:code>/records.csv", records.records_file, name="records_file"),
    path("measures/<str:code>/figures.csv", records.figures_file, {"form": "csv"}, name="figures_csv"),
    path("measures/<str:code>/figures.json", records.figures_file, {"form": "json"}, name="figures_json"),
    path("figures/<str:figure_id>/", figures.figure, name="figure"),
    path("figures/<str:figure_id>/verify/", figures.verify, name="verify"),
    path("population/", populations.population, name="population"),
    path("population/new/", populations.population_new, name="population_new"),
    path("snapshots/", snapshots.snapshots, name="snapshots"),
    path("snapshots/publish/", snapshots.publish, name="publish"),
    path("snapshots/<str:slug>/", snapshots.snapshot, name="snapshot"),
    path("snapshots/<str:slug>/judged/", snapshots.judged, name="judged"),
]
