"""The child's record: people, families, steps, duties, visits, notes, and who does the work."""
