"""Commands of the bridge to a committee system."""
