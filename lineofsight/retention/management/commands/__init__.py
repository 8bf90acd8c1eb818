"""The command `lineofsight retention`."""
