"""Settings, addresses and the entry points of the whole product."""
