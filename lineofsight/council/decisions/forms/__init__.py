"""Forms of the forward plan, decisions and call-ins."""
