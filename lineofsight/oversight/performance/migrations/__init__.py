"""Migrations of the performance pages."""
