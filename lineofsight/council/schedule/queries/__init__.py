"""What is read of the schedule."""
