"""Change the forward plan, record decisions and settle call-ins."""
