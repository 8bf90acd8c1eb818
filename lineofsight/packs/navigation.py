"""Where continuity packs stand in the navigation."""

from lineofsight.access.permissions import Permission
from lineofsight.web.navigation import NavigationItem, register

register(
    NavigationItem(
        label="Continuity pack", url_name="packs:pack", is_aside=True, permission=Permission.CONTINUITY_EXPORT, order=74
    )
)
