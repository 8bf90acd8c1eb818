"""How the tables of audits came to be."""
