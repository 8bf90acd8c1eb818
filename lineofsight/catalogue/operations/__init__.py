"""Changes of the catalogue, of its contracts, and of referrals to services."""
