"""Turn the simulation into rows, and load them under every constraint of the real database."""
