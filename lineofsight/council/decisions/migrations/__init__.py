"""Tables of the forward plan, decisions and call-ins."""
