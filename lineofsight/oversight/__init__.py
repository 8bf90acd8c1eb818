"""The oversight half: how well the service does, and what has changed. It reads snapshots, never live tables."""
