"""Child protection: strategy discussions, enquiries, conferences and plans."""
