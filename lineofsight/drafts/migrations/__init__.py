"""The migrations of drafts."""
