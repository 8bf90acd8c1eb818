"""The database of snapshots and figures, step by step."""
