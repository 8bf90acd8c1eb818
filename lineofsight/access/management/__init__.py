"""The commands of the access app."""
