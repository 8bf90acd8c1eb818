"""What the council looks into: topics with their evidence, and recommendations followed until they had effect."""
