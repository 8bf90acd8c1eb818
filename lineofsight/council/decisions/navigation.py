"""Where the forward plan and decisions stand in the navigation."""

from lineofsight.access.permissions import Permission
from lineofsight.web.navigation import NavigationItem, register

register(
    NavigationItem(
        label="Forward plan",
        url_name="decisions:plan",
        permission=Permission.COUNCIL_READ,
        order=63,
        within=("/council/forward-plan/", "/council/decisions/"),
    )
)
