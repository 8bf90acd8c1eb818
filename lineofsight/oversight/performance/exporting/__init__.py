"""What a page shows, as files: the same figures, held back by the same rule, with what they are and where from."""
