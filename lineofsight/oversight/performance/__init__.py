"""How well the service does: measures, their figures, and the snapshots they are counted over."""
