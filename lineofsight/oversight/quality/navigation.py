"""Where audits stand in the navigation."""

from lineofsight.access.permissions import Permission
from lineofsight.web.navigation import NavigationItem, register

register(
    NavigationItem(
        label="Audits",
        url_name="quality:audits",
        is_aside=True,
        permission=Permission.AUDIT_LEAD,
        order=52,
        within=("/audits/",),
    )
)
