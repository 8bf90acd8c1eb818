"""Commands about papers."""
