"""Changes: each one atomic, permitted, audited."""
