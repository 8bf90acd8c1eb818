"""Where this app stands in the navigation."""
