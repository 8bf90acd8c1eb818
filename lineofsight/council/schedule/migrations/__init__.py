"""The tables of the schedule."""
