"""What is read of the council's bodies, offices and municipal years."""
