"""The pages of the catalogue: what there is, contracts and providers, and one child's referral."""
