"""What is read of the council's minutes."""
