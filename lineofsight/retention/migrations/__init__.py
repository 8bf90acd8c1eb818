"""The migrations of retention."""
