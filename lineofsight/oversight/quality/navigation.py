"""Where audits stand in the navigation."""

from lineofsight.access.permissions import Permission
from lineofsight.record.audit_lists import AuditList, register_audits
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
