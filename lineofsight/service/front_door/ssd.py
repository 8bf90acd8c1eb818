"""What the front door publishes in the national dataset."""
