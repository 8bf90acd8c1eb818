"""Agendas of the council's meetings and their packs: one document, frozen when it is published."""
