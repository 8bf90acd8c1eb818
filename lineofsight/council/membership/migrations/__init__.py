"""The tables of the council's bodies, members, offices and municipal years."""
