"""The tables of agendas and packs."""
