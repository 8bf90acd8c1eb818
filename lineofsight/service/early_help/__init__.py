"""Early help: support for a whole family who agree to it."""
