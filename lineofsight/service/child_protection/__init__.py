"""Child protection: strategy discussions."""
