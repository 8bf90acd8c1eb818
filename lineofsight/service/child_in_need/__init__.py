"""Child in need plans and private fostering arrangements."""
