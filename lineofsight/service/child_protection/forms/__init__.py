"""Forms of child protection, a file for each kind of page."""
