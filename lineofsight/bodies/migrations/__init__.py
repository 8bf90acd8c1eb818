"""How the tables of bodies came to be."""
