"""Commands about snapshots and figures."""
