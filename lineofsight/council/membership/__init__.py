"""The council's own bodies: their places and who fills them, who holds which office, and the municipal year."""
