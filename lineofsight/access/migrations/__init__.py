"""The history of the access tables."""
