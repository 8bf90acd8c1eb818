"""Changes of early help: each checks, changes and audits in one transaction."""
