"""Snapshots: dated, frozen copies of the record in the national dataset, and the figures made from them."""
