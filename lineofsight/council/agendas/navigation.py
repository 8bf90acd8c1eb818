"""Where agendas stand: on the page of a meeting of the council."""

from lineofsight.bodies.beside_meeting import MeetingPart, register_meeting_part
from lineofsight.council.agendas.queries.packs import pack_part

register_meeting_part(MeetingPart(template="agendas/pack_part.html", query=pack_part, order=20))
