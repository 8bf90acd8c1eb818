"""Changes of programmes: each checks, changes and audits in one transaction."""
