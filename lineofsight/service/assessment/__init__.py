"""The single assessment: written with the family, submitted, and authorised by somebody else."""
