"""What is kept of agendas: what an item is, the packs that were published, and what was overruled before one was."""

from lineofsight.council.agendas.models.attachment import Attachment
from lineofsight.council.agendas.models.item import AgendaItem
from lineofsight.council.agendas.models.pack import Overruling, Pack

__all__ = ["AgendaItem", "Attachment", "Overruling", "Pack"]
