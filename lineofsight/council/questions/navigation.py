"""Where members' questions stand in the navigation."""

from lineofsight.access.permissions import Permission
from lineofsight.web.navigation import NavigationItem, register

register(
    NavigationItem(
        label="Members' questions",
        url_name="questions:questions",
        is_aside=True,
        permission=Permission.COUNCIL_READ,
        order=63,
        within=("/council/questions/",),
    )
)
