"""Where topics and recommendations stand in the navigation."""

from lineofsight.access.permissions import Permission
from lineofsight.web.navigation import NavigationItem, register

register(
    NavigationItem(
        label="Recommendations",
        url_name="scrutiny:recommendations",
        is_aside=True,
        permission=Permission.PAPER_READ,
        order=56,
        within=("/recommendations/",),
    )
)
