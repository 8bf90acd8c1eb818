"""The pages of the record. Each makes one call to a query or an operation."""
