"""Drafts: what people are writing, kept as they type, for nobody but them."""
