"""Changes to the record: each one atomic, permitted, audited."""
