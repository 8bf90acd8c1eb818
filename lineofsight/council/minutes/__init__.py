"""Minutes of the council's meetings: declarations, numbers, what was resolved, and what is published of them."""
