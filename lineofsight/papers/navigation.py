"""Where papers stand in the service navigation."""

from lineofsight.access.permissions import Permission
from lineofsight.web.navigation import NavigationItem, register

register(NavigationItem(label="Papers", url_name="papers:list", permission=Permission.PAPER_READ, order=60))
