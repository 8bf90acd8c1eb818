"""What is read of work programmes and reviews."""
