"""Commands that belong to the whole product."""
