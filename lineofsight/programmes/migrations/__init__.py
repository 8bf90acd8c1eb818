"""The migrations of programmes."""
