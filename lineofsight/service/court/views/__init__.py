"""The pages of court work."""
