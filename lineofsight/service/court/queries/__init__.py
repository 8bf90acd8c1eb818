"""Reads, each beginning with what its reader may know."""
