"""The pages of the council's minutes."""
