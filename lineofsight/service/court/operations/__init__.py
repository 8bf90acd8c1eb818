"""What changes legal gateways, pre-proceedings, proceedings and emergencies."""
