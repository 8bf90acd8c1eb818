"""What is kept of bodies, their meetings and the actions that come of them."""

from lineofsight.bodies.models.action import Action, ActionOwner
from lineofsight.bodies.models.attendance import AgencyReport, Attendance
from lineofsight.bodies.models.body import Body, Membership, Terms
from lineofsight.bodies.models.meeting import Item, Meeting, Minute, Resolution

__all__ = [
    "Action",
    "ActionOwner",
    "AgencyReport",
    "Attendance",
    "Body",
    "Item",
    "Meeting",
    "Membership",
    "Minute",
    "Resolution",
    "Terms",
]
