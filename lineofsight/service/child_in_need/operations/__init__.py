"""Changes, each atomic, permitted and written in the audit."""
