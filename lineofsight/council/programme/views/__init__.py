"""The pages of work programmes and reviews."""
