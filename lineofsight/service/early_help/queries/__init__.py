"""Reads of early help."""
