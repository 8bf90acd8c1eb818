"""The pages of performance: one file a kind of page."""
