"""Reads of the record, each beginning with what its reader may know."""
