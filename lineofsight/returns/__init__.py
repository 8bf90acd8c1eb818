"""Statutory and inspection returns: read, write and validate them. Pure: no database, no Django."""
