"""Commands of the made-up authority."""
