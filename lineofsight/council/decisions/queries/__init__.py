"""What is read of the forward plan, decisions and call-ins."""
