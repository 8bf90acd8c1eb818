"""Continuity packs: the essentials of a team's children in one encrypted file, for days when systems are down."""
