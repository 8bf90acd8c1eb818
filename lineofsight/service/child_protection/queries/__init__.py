"""What the pages of child protection read."""
