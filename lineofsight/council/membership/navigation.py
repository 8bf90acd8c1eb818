"""Where the council's own bodies stand: in the navigation, and on the page of a meeting."""

from lineofsight.access.permissions import Permission
from lineofsight.bodies.beside_meeting import MeetingPart, register_meeting_part
from lineofsight.council.membership.queries.meetings import presiding_part
from lineofsight.web.navigation import NavigationItem, register

register(
    NavigationItem(
        label="Council",
        url_name="membership:bodies",
        permission=Permission.COUNCIL_READ,
        order=61,
        within=("/council/",),
    )
)
register_meeting_part(MeetingPart(template="membership/presiding.html", query=presiding_part, order=10))
