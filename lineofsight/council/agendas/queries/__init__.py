"""What is read of agendas and packs."""
