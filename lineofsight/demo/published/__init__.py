"""Figures that an authority published, and whether our records, when measured, give them."""
