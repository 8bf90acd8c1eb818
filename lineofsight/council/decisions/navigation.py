"""Where the forward plan and decisions stand in the navigation."""

from lineofsight.access.permissions import Permission
from lineofsight.web.navigation import NavigationItem, register

register(
    NavigationItem(
        label="Forward plan",
        url_name="decisions:plan",
        is_aside=True,
        permission=Permission.COUNCIL_READ,
        order=64,
        within=("/council/forward-plan/", "/council/decisions/"),
    )
)
