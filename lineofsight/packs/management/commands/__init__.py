"""Commands that make a continuity pack and open it."""
