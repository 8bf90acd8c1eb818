"""What is read of bodies, meetings and actions."""
