"""The addresses of audits of practice."""

from django.urls import path

from lineofsight.oversight.quality.views import audits, children, every, thresholds

app_name = "quality"
urlpatterns = [
    path("", every.every, name="every"),
    path("themes/", audits.audit_list, name="audits"),
    path("people/<int:pk>/thresholds/", thresholds.thresholds, name="thresholds"),
    path("new/", audits.audit_new, name="audit_new"),
    path("<int:audit_id>/", audits.audit, name="audit"),
    path("<int:audit_id>/together/", audits.together, name="together"),
    path("<int:audit_id>/finish/", audits.finish, name="finish"),
    path("children/<int:audited_id>/", children.audited, name="audited"),
    path("children/<int:audited_id>/finding/", children.finding, name="finding"),
    path("children/<int:audited_id>/view/", children.agency_view, name="agency_view"),
]
