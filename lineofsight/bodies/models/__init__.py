"""What is kept of bodies, their meetings and the actions that come of them."""

from lineofsight.bodies.models.action import Action, ActionOwner
from lineofsight.bodies.models.attendance import AgencyReport, Attendance
from lineofsight.bodies.models.body import Body, Membership, Terms
from lineofsight.bodies.models.meeting import Item, Meeting, Minute, Resolution
from lineofsight.bodies.models.standing import ActionMeasure, ItemFigure, ItemPaper, StandingItem

__all__ = [
    "Action",
    "ActionMeasure",
    "ActionOwner",
    "AgencyReport",
    "Attendance",
    "Body",
    "Item",
    "ItemFigure",
    "ItemPaper",
    "Meeting",
    "Membership",
    "Minute",
    "Resolution",
    "StandingItem",
    "Terms",
]
