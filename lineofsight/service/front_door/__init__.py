"""The front door: contacts, screening, how urgent they are, the manager's decision, and referrals."""
