"""The pages of members' questions."""
