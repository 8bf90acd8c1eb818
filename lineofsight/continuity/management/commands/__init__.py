"""Commands that make an archive and put it back."""
