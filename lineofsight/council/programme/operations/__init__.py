"""What is done about work programmes: suggest, choose, have approved, review, respond, follow and publish."""
