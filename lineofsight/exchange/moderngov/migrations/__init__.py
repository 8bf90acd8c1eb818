"""The tables of members' questions."""
