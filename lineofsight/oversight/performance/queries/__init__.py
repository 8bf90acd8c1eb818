"""What the performance pages show."""
