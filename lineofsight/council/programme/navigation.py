"""Where work programmes stand in the navigation."""

from lineofsight.access.permissions import Permission
from lineofsight.web.navigation import NavigationItem, register

register(
    NavigationItem(
        label="Work programmes",
        url_name="programme:programmes",
        is_aside=True,
        permission=Permission.COUNCIL_READ,
        order=64,
        within=("/council/programme/",),
    )
)
