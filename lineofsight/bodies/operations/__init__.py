"""What changes bodies, meetings, minutes and actions."""
