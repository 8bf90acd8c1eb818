"""Where imports stand: in the navigation, and on the page of a meeting that was imported."""

from lineofsight.access.permissions import Permission
from lineofsight.bodies.beside_meeting import MeetingPart, register_meeting_part
from lineofsight.exchange.moderngov.queries import imported_part
from lineofsight.web.navigation import NavigationItem, register

register(
    NavigationItem(
        label="Imports",
        url_name="moderngov:imports",
        is_aside=True,
        permission=Permission.COUNCIL_READ,
        order=66,
        within=("/council/imports/",),
    )
)
register_meeting_part(MeetingPart(template="moderngov/imported_part.html", query=imported_part, order=5))
