"""Where the schedule stands: in the navigation, and on the page of a meeting of the council."""

from lineofsight.access.permissions import Permission
from lineofsight.bodies.beside_meeting import MeetingPart, register_meeting_part
from lineofsight.council.schedule.queries.schedule import schedule_part
from lineofsight.web.navigation import NavigationItem, register

register(
    NavigationItem(
        label="Council calendar",
        url_name="schedule:schedule",
        is_aside=True,
        permission=Permission.COUNCIL_READ,
        order=65,
        within=("/council/schedule/",),
    )
)
register_meeting_part(MeetingPart(template="schedule/schedule_part.html", query=schedule_part, order=5))
