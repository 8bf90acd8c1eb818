"""Documents on a child's record: checked by what is in them, kept by their digest, and never run."""
