"""Where minutes of the council stand: on the page of a meeting."""

from lineofsight.bodies.beside_meeting import MeetingPart, register_meeting_part
from lineofsight.council.minutes.queries.minutes import minutes_part

register_meeting_part(MeetingPart(template="minutes/minutes_part.html", query=minutes_part, order=30))
