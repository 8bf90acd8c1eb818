"""Forms of the front door: each only validates; an operation makes the change."""
