"""Court: legal gateway, pre-proceedings, care proceedings and protection in an emergency."""
