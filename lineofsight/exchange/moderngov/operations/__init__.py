"""What an import does: bodies, meetings, their items and minutes, and the run that goes through them."""
