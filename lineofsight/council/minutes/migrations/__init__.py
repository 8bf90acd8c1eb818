"""The tables of the council's minutes."""
