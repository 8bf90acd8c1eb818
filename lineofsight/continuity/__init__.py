"""Continuity: one encrypted archive of everything held, and how to put it back."""
