"""Where the public site stands for those who are signed in."""

from lineofsight.access.permissions import Permission
from lineofsight.web.navigation import NavigationItem, register

register(
    NavigationItem(
        label="Public site",
        url_name="public_site:home",
        is_aside=True,
        permission=Permission.COUNCIL_READ,
        order=62,
        within=("/public/",),
    )
)
