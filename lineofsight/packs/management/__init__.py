"""Commands of continuity packs."""
