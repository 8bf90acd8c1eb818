"""Every address of the product: each app lists its own."""

from django.urls import include, path

urlpatterns = [
    path("", include("lineofsight.web.urls")),
    path("", include("lineofsight.access.urls")),
    path("", include("lineofsight.drafts.urls")),
    path("", include("lineofsight.record.urls")),
    path("", include("lineofsight.documents.urls")),
    path("", include("lineofsight.rights.urls")),
    path("", include("lineofsight.letters.urls")),
    path("", include("lineofsight.retention.urls")),
    path("", include("lineofsight.packs.urls")),
    path("", include("lineofsight.bodies.urls")),
    path("", include("lineofsight.catalogue.urls")),
    path("", include("lineofsight.programmes.urls")),
    path("front-door/", include("lineofsight.service.front_door.urls")),
    path("early-help/", include("lineofsight.service.early_help.urls")),
    path("assessments/", include("lineofsight.service.assessment.urls")),
    path("child-in-need/", include("lineofsight.service.child_in_need.urls")),
    path("court/", include("lineofsight.service.court.urls")),
    path("child-protection/", include("lineofsight.service.child_protection.urls")),
    path("performance/", include("lineofsight.oversight.performance.urls")),
    path("audits/", include("lineofsight.oversight.quality.urls")),
    path("recommendations/", include("lineofsight.oversight.scrutiny.urls")),
    path("council/", include("lineofsight.council.membership.urls")),
    path("council/", include("lineofsight.council.schedule.urls")),
    path("council/", include("lineofsight.council.agendas.urls")),
    path("council/", include("lineofsight.council.minutes.urls")),
    path("council/", include("lineofsight.council.questions.urls")),
    path("council/", include("lineofsight.council.decisions.urls")),
    path("council/", include("lineofsight.council.programme.urls")),
    path("council/", include("lineofsight.exchange.moderngov.urls")),
    path("public/", include("lineofsight.council.public_site.urls")),
    path("papers/", include("lineofsight.papers.urls")),
]

handler400 = "lineofsight.web.views.bad_request"
handler403 = "lineofsight.web.views.forbidden"
handler404 = "lineofsight.web.views.not_found"
handler500 = "lineofsight.web.views.server_error"
