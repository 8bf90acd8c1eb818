"""What scrutiny works on in a year, its reviews, and what became of what they recommended."""
