"""What is done to the schedule: call a year of meetings, move one, call one off, publish."""
