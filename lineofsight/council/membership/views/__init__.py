"""The pages of the council's bodies, places and offices."""
