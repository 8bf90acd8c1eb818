"""Where the assessment stands in the navigation and on the home page."""

from django.urls import reverse

from lineofsight.access.permissions import Permission
from lineofsight.record.audit_lists import AuditList, register_audits
from lineofsight.record.beside_work import register_beside_work
from lineofsight.record.home import HomePanel, register_panel
from lineofsight.record.links import register_step_link
from lineofsight.service.assessment.queries import assessments, consent
from lineofsight.web.navigation import NavigationItem, register

register(
    NavigationItem(
        label="Assessments to authorise",
        url_name="assessment:waiting",
        is_aside=True,
        permission=Permission.ASSESSMENT_AUTHORISE,
        order=40,
        within=("/assessments/",),
    )  # fmt: skip
)
for _key, _label, _name, _order in (
    ("assessments", "Assessments", "assessment:audits", 10),
    ("enquiries", "Enquiries that found nothing", "assessment:enquiries", 20),
):
    register_audits(
        AuditList(key=_key, label=_label, url_name=_name, permission=Permission.PRACTICE_AUDIT, order=_order)
    )
register_step_link("single_assessment", lambda step: reverse("assessment:overview", kwargs={"step_id": step.pk}))
register_panel(
    HomePanel(
        title="Assessments waiting for your decision",
        permission=Permission.ASSESSMENT_AUTHORISE,
        order=20,
        query=assessments.panel_to_authorise,
        template="assessment/home_waiting.html",
    )  # fmt: skip
)
register_panel(
    HomePanel(
        title="Returned to you",
        permission=Permission.ASSESSMENT_WRITE,
        order=15,
        query=assessments.panel_returned,
        template="assessment/home_returned.html",
    )  # fmt: skip
)
register_beside_work(
    HomePanel(
        title="Consent taken back: you decide",
        permission=Permission.CLOSE_WITHOUT_CONSENT,
        order=20,
        query=consent.panel_to_decide,
        template="assessment/work_consent.html",
    )  # fmt: skip
)
