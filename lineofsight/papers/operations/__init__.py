"""What can be done to papers: write, publish, correct."""
