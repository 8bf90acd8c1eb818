"""What is done about members' questions: keep one, answer it, hand it over, publish it."""
