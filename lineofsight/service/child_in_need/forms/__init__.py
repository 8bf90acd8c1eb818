"""Forms. Each only validates; an operation makes the change."""
