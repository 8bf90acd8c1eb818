"""What can be done about packs at the command line."""
