"""The executive's forward plan, the decisions that were taken, and their call-in by scrutiny."""
