"""The pages of bodies, meetings and actions."""
