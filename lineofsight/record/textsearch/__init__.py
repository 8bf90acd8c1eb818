"""Search of what is written on the records that somebody may open."""
