"""What becomes of agendas and packs when a child's record is disposed of: no agenda of the council is about a child.

They lead to a child through the meeting they are of, so they say it nonetheless.
"""

from lineofsight.council.agendas import guard
from lineofsight.documents.store import place_of
from lineofsight.record.disposing import goes, keeps_content, stands_aside

for _label in ("agendas.agendaitem", "agendas.attachment", "agendas.pack", "agendas.overruling"):
    goes(_label)
stands_aside("agendas.pack", guard=guard)
keeps_content("agendas.attachment", column="sha256", place_of=place_of)
