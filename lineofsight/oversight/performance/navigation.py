"""The performance app's place in the navigation."""

from lineofsight.access.permissions import Permission
from lineofsight.web.navigation import NavigationItem, register

register(
    NavigationItem(label="Performance", url_name="performance:index", permission=Permission.MEASURES_READ, order=50)
)
