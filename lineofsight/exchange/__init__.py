"""Files and feeds in and out."""
