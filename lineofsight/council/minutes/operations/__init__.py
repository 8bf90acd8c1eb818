"""What is done to the council's minutes: declare, write, summarise for the public, number and publish."""
