"""What is read of members' questions."""
