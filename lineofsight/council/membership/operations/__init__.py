"""What is done to the council's bodies: set up, appoint, elect a chair for one meeting, stand in, hold an office."""
