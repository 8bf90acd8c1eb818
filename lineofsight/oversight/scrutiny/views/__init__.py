"""The pages of topics and recommendations."""
