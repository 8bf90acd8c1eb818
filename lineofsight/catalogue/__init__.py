"""The services families can be offered: who provides them, for whom, how long the wait is, and what comes of it."""
