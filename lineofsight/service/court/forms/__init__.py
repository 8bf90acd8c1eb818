"""What the pages of court work ask for."""
