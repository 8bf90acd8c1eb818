"""Programmes: a cohort of families with entry, outcomes, exit and money, such as Supporting Families."""
