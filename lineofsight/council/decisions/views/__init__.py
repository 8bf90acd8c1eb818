"""The forward plan, decisions and call-ins on screen."""
