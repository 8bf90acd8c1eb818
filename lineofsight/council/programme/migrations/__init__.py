"""The tables of work programmes and reviews."""
