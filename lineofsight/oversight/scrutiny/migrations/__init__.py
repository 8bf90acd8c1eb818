"""The tables of topics and recommendations."""
