"""Pages: each makes one call to a query or an operation."""
