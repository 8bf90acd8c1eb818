"""The tables of the Standard Safeguarding Dataset, one file a group."""
