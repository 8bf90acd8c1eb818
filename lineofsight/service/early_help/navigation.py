"""Where early help stands in the navigation and on the home page."""

from django.urls import reverse

from lineofsight.access.permissions import Permission
from lineofsight.record.audit_lists import AuditList, register_audits
from lineofsight.record.home import HomePanel, register_panel
from lineofsight.record.links import register_step_link
from lineofsight.service.early_help.queries import episodes
from lineofsight.web.navigation import NavigationItem, register

register(
    NavigationItem(
        label="Early help",
        url_name="early_help:waiting",
        permission=Permission.EARLY_HELP_AUTHORISE,
        order=42,
        within=("/early-help/",),
    )  # fmt: skip
)
register_audits(
    AuditList(
        key="early_help",
        label="Early help",
        url_name="early_help:audits",
        permission=Permission.PRACTICE_AUDIT,
        order=30,
    )  # fmt: skip
)
register_step_link("early_help", lambda step: reverse("early_help:episode", kwargs={"step_id": step.pk}))
# Those who write early help have these panels. A head of service finds what waits in the navigation.
register_panel(
    HomePanel(
        title="Early help assessments waiting for your decision",
        permission=Permission.EARLY_HELP_WRITE,
        order=20,
        query=episodes.panel_to_authorise,
        template="early_help/home_waiting.html",
    )  # fmt: skip
)
register_panel(
    HomePanel(
        title="Families whose plan you lead",
        permission=Permission.EARLY_HELP_LEAD,
        order=10,
        query=episodes.panel_led,
        template="early_help/home_led.html",
    )  # fmt: skip
)
