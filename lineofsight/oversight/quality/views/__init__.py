"""The pages of audits of practice."""
