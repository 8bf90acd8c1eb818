"""The quality of practice: audits of children's records, alone and together with other agencies."""
