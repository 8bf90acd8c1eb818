"""Letters: filled from the record, checked on screen, issued as PDF and HTML, and kept as they were issued."""
