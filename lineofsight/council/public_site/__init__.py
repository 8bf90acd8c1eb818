"""The council's public site: read without signing in, and made only of what was published."""
