"""Where audits stand in the navigation."""

from django.urls import reverse

from lineofsight.access.permissions import Permission
from lineofsight.oversight.quality.queries.every import waiting_panel
from lineofsight.record.actions import RecordAction, register_action
from lineofsight.record.audit_lists import AuditList, register_audits
from lineofsight.record.home import HomePanel, register_panel
from lineofsight.web.navigation import NavigationItem, register

register(
    NavigationItem(
        label="Audits",
        url_name="quality:every",
        is_aside=True,
        permission=Permission.PRACTICE_AUDIT,
        order=52,
        within=("/audits/", "/early-help/audits/", "/assessments/quality/", "/assessments/enquiries/"),
    )
)
register_audits(
    AuditList(key="every", label="Every audit", url_name="quality:every", permission=Permission.PRACTICE_AUDIT, order=0)
)
register_audits(
    AuditList(
        key="practice",
        label="Themes and deep dives",
        url_name="quality:audits",
        permission=Permission.AUDIT_LEAD,
        order=40,
    )  # fmt: skip
)
register_panel(
    HomePanel(
        title="Waiting for you to judge",
        permission=Permission.PRACTICE_AUDIT,
        query=waiting_panel,
        template="quality/home_waiting.html",
        order=15,
    )  # fmt: skip
)
register_action(
    RecordAction(
        label="Threshold decisions",
        permission=Permission.RECORD_READ,
        order=90,
        address=lambda person: reverse("quality:thresholds", kwargs={"pk": person.pk}),
    )
)
