"""Retention: how long each kind of record is kept, what holds it longer, and how it is disposed of."""
