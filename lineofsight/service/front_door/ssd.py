"""What this app publishes in a snapshot."""
