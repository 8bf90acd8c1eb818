"""The pages of agendas and packs."""
