"""The migrations of rights."""
