"""Forms of work programmes and reviews."""
